// Every rule is proven: the good solutions pass, and each way of breaking them is told by exactly the rule that is there for it.
import { RULES, solutionFromParts, verify } from '../../solution/verify';
import { loadText } from '../../cli/lib/loadText';
import { hasText } from '../../plugins-ts/text';
import { MUTATIONS, type Draft } from './mutations';
import { CORE, FORMS, makeRepository, packAll, removeRepositories } from './support';

type Parts = Map<string, Uint8Array>;

const decode = (content: Uint8Array): string => new TextDecoder().decode(content);
const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

let packed: ReturnType<typeof packAll>;
// Packing four zips takes a second; a busy machine takes longer than the usual limit.
beforeAll(() => {
  packed = packAll(makeRepository());
}, 60_000);
afterAll(removeRepositories);

function copy(kind: string): Map<string, Parts> {
  return new Map(packed.filter((item) => item.kind === kind).map((item) => [item.name, new Map(item.parts)]));
}

function draftOf(solutions: Map<string, Parts>): Draft {
  const partsOf = (name: string): Parts => solutions.get(name) as Parts;
  const read = (name: string, part: string): string => {
    const content = partsOf(name).get(part);
    if (!content) throw new Error(`there is no part ${part}`);
    return decode(content);
  };
  return {
    replace(name, part, from, to) {
      const before = read(name, part);
      const after = before.replace(from, to);
      if (after === before) throw new Error(`nothing to change in ${part}: ${from}`);
      partsOf(name).set(part, encode(after));
    },
    remove(name, part) {
      if (!partsOf(name).delete(part)) throw new Error(`there is no part ${part}`);
    },
    add: (name, part, content) => void partsOf(name).set(part, encode(content)),
    webResource(name) {
      const prefix = `WebResources/${name.replace(/[/.]/g, '')}`;
      return [...partsOf(CORE).keys()].find((part) => part.startsWith(prefix)) ?? prefix;
    },
    roleId: (name) => new RegExp(`<Role id="([^"]+)" name="${name}"`).exec(read(CORE, 'customizations.xml'))?.[1] ?? '',
  };
}

/** Parsing takes longer than checking, and most mutations leave one of the two solutions alone. */
const parsed = new WeakMap<Parts, ReturnType<typeof solutionFromParts>>();

function parse(parts: Parts, file: string): ReturnType<typeof solutionFromParts> {
  const original = packed.find((item) => item.file === file)?.parts as Parts | undefined;
  const same = original && original.size === parts.size && [...original].every(([name, content]) => parts.get(name) === content);
  const key = same ? original : parts;
  const found = parsed.get(key) ?? solutionFromParts(key, file);
  parsed.set(key, found);
  return found;
}

function problemsOf(solutions: Map<string, Parts>, suffix = '_managed'): ReturnType<typeof verify> {
  return verify([...solutions].map(([name, parts]) => parse(parts, `${name}${suffix}.zip`)));
}

test('the solutions keep every rule', () => {
  expect(verify(packed.map(({ parts, file }) => solutionFromParts(parts, file)))).toEqual([]);
});

const text = loadText('en');

test.each(MUTATIONS.map((mutation) => [mutation.rule, mutation.how, mutation] as const))('%s: %s', (rule, _how, mutation) => {
  const solutions = copy('managed');
  mutation.mutate(draftOf(solutions));
  const problems = problemsOf(solutions);
  expect([...new Set(problems.map((problem) => problem.rule))]).toEqual([rule]);
  // What it says has words, every gap in them filled, and names the zip and the file.
  for (const { key, values, file } of problems) {
    expect(hasText(text, key)).toBe(true);
    expect(text(key, values)).not.toMatch(/\{[a-z]+\}/);
    expect(file).toMatch(/^VoiceChannelDeployment(Forms)?_managed\.zip\/.+/);
  }
});

describe('managed and unmanaged', () => {
  const both = (change: (draft: Draft) => void): string[] => {
    const [managed, unmanaged] = [copy('managed'), copy('unmanaged')];
    change(draftOf(unmanaged));
    const release = [
      ...[...managed].map(([name, parts]) => solutionFromParts(parts, `${name}_managed.zip`)),
      ...[...unmanaged].map(([name, parts]) => solutionFromParts(parts, `${name}.zip`)),
    ];
    return [...new Set(verify(release).map((problem) => problem.rule))];
  };

  test('managed-twin: a label that differs', () => {
    expect(both((draft) => draft.replace(FORMS, 'customizations.xml', 'description="Channels"', 'description="Lines"'))).toEqual([
      'managed-twin',
    ]);
  });

  test('managed-twin: a bundle that differs', () => {
    expect(both((draft) => draft.add(CORE, 'Controls/vcd_VoiceChannel.NumberCard/bundle.js', '/* other */'))).toEqual(['managed-twin']);
  });

  test('managed-flag: a managed zip under the name of an unmanaged one', () => {
    const problems = problemsOf(copy('managed'), '');
    expect([...new Set(problems.map((problem) => problem.rule))]).toEqual(['managed-flag']);
  });
});

test('every rule is broken at least once', () => {
  const broken = new Set([...MUTATIONS.map((mutation) => mutation.rule), 'managed-twin']);
  expect(RULES.map((rule) => rule.id).filter((id) => !broken.has(id))).toEqual([]);
  expect(new Set(RULES.map((rule) => rule.id)).size).toBe(RULES.length);
});

test('every rule says what holds when it is kept', () => {
  expect(RULES.filter((rule) => !hasText(text, rule.what)).map((rule) => rule.id)).toEqual([]);
});

test('a problem says where it is, in names that a person finds again', () => {
  const solutions = copy('managed');
  draftOf(solutions).replace(CORE, 'customizations.xml', '<cell name="vcd_origin"', '<cell name="vcd_source"');
  expect(problemsOf(solutions)[0]).toEqual({
    rule: 'layout-fetched',
    file: 'VoiceChannelDeployment_managed.zip/customizations.xml',
    place: expect.stringMatching(
      /^Entities > Entity vcd_NumberConnectivity > SavedQueries > savedquery .+ > grid resultset > cell vcd_source$/,
    ),
    key: 'Solution_Rule_LayoutFetched',
    values: { column: 'vcd_source' },
  });
});
