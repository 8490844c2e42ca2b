/** What plan and ticket say when a table was not read: nothing of what it would have told, and which table, right and role. */
import { sampleSnapshot } from '../../../preview/sample';
import { parseSnapshot } from '../../../plugins-ts/dataverse/snapshot';
import { openOrganization } from '../../../plugins-ts/organization/openOrganization';
import {
  documentMarkdown,
  nothingSentence,
  readinessCsvPieces,
  readinessDocument,
  ticketDocument,
  unreadLines,
} from '../../../plugins-ts/report';
import { describeOrganization } from '../../../plugins-ts/report/describe';
import { agendaOf, migrationPlan, readiness, type Readiness } from '../../../plugins-ts/retirement';
import { ENTITY_SETS, type EntitySet, type OrganizationTables, type TableState } from '../../../plugins-ts/tables/tables';
import { ticketSheet } from '../../../plugins-ts/ticket';
import { AS_OF, ENGLISH } from './reports';

const SAMPLE = parseSnapshot(sampleSnapshot()).tables;
const NOT_READ = ['denied', 'missing', 'failed', 'truncated'] as const satisfies readonly TableState[];

function without(set: EntitySet, state: TableState): OrganizationTables {
  const rows = state === 'truncated' ? (SAMPLE[set]?.rows.slice(0, 3) ?? []) : [];
  return { ...SAMPLE, [set]: { state, rows, message: null } } as OrganizationTables;
}

const opened = (tables: OrganizationTables) => {
  const organization = openOrganization(tables, AS_OF);
  const report = describeOrganization(organization, { kind: 'sample', name: 'Contoso' });
  return { organization, report, now: readiness(report, organization) };
};

const planOf = (now: Readiness): string => {
  const plan = migrationPlan(now, {});
  return documentMarkdown(readinessDocument(now, plan, agendaOf(now, plan), ENGLISH), ENGLISH);
};

describe.each(ENTITY_SETS.flatMap((set) => NOT_READ.map((state) => [set, state] as const)))('%s %s', (set, state) => {
  const { organization, report, now } = opened(without(set, state));
  const plan = planOf(now);

  it('the plan counts none of what was not read, and says of no state that it is certain', () => {
    const figures = [...plan.matchAll(/^- \*\*(?:Moved|Ready|To check|Blocked|Way on undecided):\*\* (.*)$/gm)].map(
      (match) => match[1] ?? '',
    );
    expect(figures).toHaveLength(5);
    if (set === 'msdyn_ocphonenumbers') for (const figure of figures) expect(figure).toMatch(/as far as was read$|^not known/);
  });

  it('what it names as not read is named with what became of it', () => {
    for (const unread of now.unread) {
      const line = unreadLines(now, ENGLISH)[now.unread.indexOf(unread)] ?? '';
      if (unread !== set) continue;
      expect(line).toMatch(/: (Not read|Only partly read)/);
      expect(plan).toContain('Not everything was read, or a record that is needed is missing: ');
      if (state === 'denied')
        expect(line).toMatch(/The privilege prvRead\w+ is missing; a role that has it: Voice Channel Deployment (Source )?Reader\./);
    }
  });

  it('that nothing is left to move is said of numbers that have all moved', () => {
    const sentence = nothingSentence(now, ENGLISH);
    expect(sentence).toBe('Nothing that is known is left to move.');
  });

  it('a ticket does not say that there are no findings where a rule could not be checked', () => {
    for (const channel of report.channels.slice(0, 20)) {
      const sheet = ticketSheet(channel, organization);
      const document = documentMarkdown(ticketDocument(sheet, { asOf: AS_OF, source: 'Contoso' }, ENGLISH), ENGLISH);
      if (sheet.unchecked.length === 0) continue;
      expect(document).not.toContain('No findings.');
      expect(document).toContain(`Could not be checked on this channel: ${sheet.unchecked[0]?.rule ?? ''} (`);
    }
  });
});

it('nothing is left to move where every number that there is has moved', () => {
  const { now } = opened(SAMPLE);
  const moved = now.numbers.filter(({ state }) => state === 'moved');
  const all = { ...now, unread: [], progress: { ...now.progress, total: moved.length, moved: moved.length } };
  expect(nothingSentence(all, ENGLISH)).toBe('Nothing is left to move.');
});

it('a ticket of a channel on which everything was checked says so, and one with gaps does not', () => {
  const { organization, report } = opened(SAMPLE);
  const sheets = report.channels.filter(({ active }) => active).map((channel) => ticketSheet(channel, organization));
  const named = new Set(sheets.flatMap(({ unchecked }) => unchecked.map(({ rule }) => rule)));
  expect(named.size).toBeGreaterThan(0);
  for (const rule of named) expect(report.unchecked.map((one) => one.rule)).toContain(rule);
  expect(sheets.some(({ unchecked }) => unchecked.length === 0)).toBe(true);
});

it('the plan calls the approach of a number undecided or unknown as the list of channels does', () => {
  const { now } = opened(SAMPLE);
  const plan = planOf(now);
  const open = now.numbers.filter(({ number }) => number.approach === 'unknown');
  expect(new Set(open.map(({ number }) => number.certainty))).toEqual(new Set(['ambiguous', 'unknown']));
  const shown = [...plan.matchAll(/^(?:Moved|Ready|To check|Blocked|Undecided|Not affected) · (Undecided|Unknown)(?: · .*)?$/gm)].map(
    ([, word]) => word,
  );
  // Numbers that have moved are counted, and not listed.
  const words = open
    .filter(({ state }) => state !== 'moved')
    .map(({ number }) => (number.certainty === 'ambiguous' ? 'Undecided' : 'Unknown'));
  expect(shown.sort()).toEqual(words.sort());
  const csv = [...readinessCsvPieces(now, migrationPlan(now, {}), ENGLISH)].join('');
  expect(csv.match(/,"?Unknown"?,/g) ?? []).toHaveLength(open.filter(({ number }) => number.certainty === 'unknown').length);
});

test('of an inactive record, that no active one of its number exists is not claimed where numbers came only in part', () => {
  const number = { msdyn_ocphonenumberid: 'n', msdyn_phonenumber: '+14255550142', msdyn_phonenumbertype: 0, statecode: 1 };
  const { now } = opened({ msdyn_ocphonenumbers: { state: 'truncated', rows: [number], message: null } });
  const [blocker] = now.numbers[0]?.blockers ?? [];
  expect(ENGLISH.text(blocker?.text ?? '')).toContain('no active one with the same number was read');
});
