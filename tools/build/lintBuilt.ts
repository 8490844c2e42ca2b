/**
 * `npm run lint:built`: the rules of the solution checker on the scripts that ship. The checker looks at what is in the
 * solution, libraries included, and not at our sources.
 */
import { existsSync } from 'node:fs';
import path from 'node:path';
import powerApps from '@microsoft/eslint-plugin-power-apps';
import { ESLint, type Linter } from 'eslint';
import { controlOutput } from './controls';
import { BuildError } from './buildError';
import { controlTargets, ROOT, shippedBundles } from './targets';

const RULE = '@microsoft/power-apps/';

/** Rules that the hosted set leaves out, and the checker has. */
const MORE = [
  'avoid-loadtheme',
  'avoid-jquery211-library',
  'avoid-ui-refreshribbon',
  'use-appsidepane-api',
  'use-getsecurityroleprivilegesinfo',
];

/** What is reported and is not so, with the reason; whatever else is reported fails. */
const KNOWN: readonly { readonly file: RegExp; readonly rule: string; readonly why: string }[] = [
  {
    file: /^out\/web\/panel\.js$/,
    rule: `${RULE}avoid-window-top`,
    why: 'what is read is the `top` of Fluent’s rectangles; the rule takes a short name that holds `window` in one function for `window` in all',
  },
];

/** One line for each file and rule, with how often. */
export interface BuiltLint {
  readonly wrong: readonly string[];
  readonly known: readonly string[];
}

/** Lints every shipped script that is built. The preview ships nowhere, and is not looked at. */
export async function lintBuilt(root: string = ROOT): Promise<BuiltLint> {
  const files = [
    ...controlTargets(root).map((control) => `${controlOutput(control)}/bundle.js`),
    ...shippedBundles(root).map(({ output }) => output),
  ];
  const missing = files.filter((file) => !existsSync(path.join(root, file)));
  if (missing.length > 0) throw new BuildError('lint', [`${missing.join(', ')}: not built; run \`npm run build\` first`]);
  const eslint = new ESLint({
    cwd: root,
    overrideConfigFile: true,
    overrideConfig: { plugins: { '@microsoft/power-apps': powerApps }, rules: checkerRules(), linterOptions: { noInlineConfig: true } },
    allowInlineConfig: false,
  });
  const results = await eslint.lintFiles(files);
  const found = results.flatMap(({ filePath, messages }) => countByRule(path.relative(root, filePath).split(path.sep).join('/'), messages));
  const knownFor = ({ file, rule }: Found): string | undefined => KNOWN.find((one) => one.rule === rule && one.file.test(file))?.why;
  return {
    wrong: found
      .filter((one) => knownFor(one) === undefined)
      .map((one) => `${one.file}: ${one.rule}, ${one.count} times, first in ${one.first}`),
    known: found
      .filter((one) => knownFor(one) !== undefined)
      .map((one) => `${one.file}: ${one.rule}, ${one.count} times: ${knownFor(one)}`),
  };
}

function checkerRules(): Linter.RulesRecord {
  return { ...powerApps.configs.paCheckerHosted.rules, ...Object.fromEntries(MORE.map((rule) => [`${RULE}${rule}`, 'error'] as const)) };
}

interface Found {
  readonly file: string;
  readonly rule: string;
  readonly count: number;
  /** Line and column. */
  readonly first: string;
}

function countByRule(file: string, messages: readonly Linter.LintMessage[]): readonly Found[] {
  const rules = [...new Set(messages.map(({ ruleId, message }) => ruleId ?? message))];
  return rules.map((rule) => {
    const those = messages.filter(({ ruleId, message }) => (ruleId ?? message) === rule);
    return { file, rule, count: those.length, first: `${those[0]?.line ?? 0}:${those[0]?.column ?? 0}` };
  });
}

async function main(): Promise<void> {
  const log = (line: string): void => void process.stderr.write(`${line}\n`);
  const { wrong, known } = await lintBuilt();
  for (const line of known) log(`known to be false: ${line}`);
  for (const line of wrong) log(`error: ${line}`);
  if (wrong.length === 0) log('the solution checker’s rules find nothing else in the built scripts');
  else process.exitCode = 1;
}

if (require.main === module) {
  main().catch((error: unknown) => {
    process.stderr.write(`${error instanceof BuildError ? error.causes.join('\n') : String((error as Error).stack ?? error)}\n`);
    process.exitCode = 1;
  });
}
