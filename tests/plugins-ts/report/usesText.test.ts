import { documentMarkdown, quoteText, ticketDocument, usesMoveText } from '../../../plugins-ts/report';
import { linesOfUses } from '../../../plugins-ts/report/usesText';
import { openOrganization } from '../../../plugins-ts/organization/openOrganization';
import type { NumberUse, PhoneNumber } from '../../../plugins-ts/organization/organizationTypes';
import { ticketSheet } from '../../../plugins-ts/ticket';
import { ENGLISH, sampleReport } from './reports';

const use = (kind: NumberUse['kind'], name: string | null): NumberUse => ({ kind, table: '', id: '', name });

const used = (uses: readonly NumberUse[], useCount = uses.length): PhoneNumber => ({
  ...(sampleReport().unusedNumbers[0] as PhoneNumber),
  uses,
  useCount,
});

it('has words for every kind', () => {
  const kinds = ['channel', 'callerId', 'personal', 'sms', 'callback', 'outboundCallerId'] as const;
  expect(linesOfUses(used(kinds.map((kind) => use(kind, 'A'))), ENGLISH)).toEqual([
    'Voice channel: A',
    'Caller ID of a voice channel: A',
    'Personal number: A',
    'SMS: A',
    'Callbacks: A',
    'Caller ID of proactive engagement: A',
  ]);
});

it('tells how many more there are, and of a use without a name that it has none', () => {
  expect(linesOfUses(used([use('sms', 'A'), use('sms', null)], 3), ENGLISH)).toEqual(['SMS: A, without a name', 'and 1 more']);
  expect(linesOfUses(used([]), ENGLISH)).toEqual([]);
});

it('says in the plan that they move together, and nothing where there are none', () => {
  expect(usesMoveText(used([use('channel', 'Orders'), use('personal', 'Adele')]), ENGLISH)).toBe(
    'Everything that uses the number moves with it, together: Voice channel: Orders; Personal number: Adele.',
  );
  expect(usesMoveText(used([]), ENGLISH)).toBe('');
});

it('quotes them in the ticket', () => {
  const channel = sampleReport().channels.find(({ number }) => number !== null && number.useCount > 0);
  if (channel === undefined || channel.number === null) throw new Error('the sample has channels with numbers');
  const quote = ticketSheet(channel, openOrganization({}, '2026-11-22')).quotes.find(({ id }) => id === 'uses');
  if (quote === undefined) throw new Error('no quote');
  expect(quoteText(quote, ENGLISH)).toBe(linesOfUses(channel.number, ENGLISH).join('; '));
  expect(quoteText({ ...quote, used: used([]) }, ENGLISH)).toBe('Not used anywhere that could be read.');
});

it('calls an approach with candidates undecided in the ticket, as everywhere, and one without any unknown', () => {
  const quote = { id: 'approach', label: '', kind: 'approach', value: 'unknown' } as const;
  expect(quoteText({ ...quote, certainty: 'ambiguous' }, ENGLISH)).toBe('Undecided');
  expect(quoteText({ ...quote, certainty: 'unknown' }, ENGLISH)).toBe('Unknown');
  const channel = sampleReport().channels.find(({ number }) => number?.certainty === 'ambiguous');
  if (channel === undefined) throw new Error('the sample has undecided channels');
  const quotes = ticketSheet(channel, openOrganization({}, '2026-11-22')).quotes.filter(({ kind }) => kind === 'approach');
  expect(quotes.map((one) => quoteText(one, ENGLISH))).toEqual(['Undecided']);
});

it('quotes nothing of a number that a channel does not name, and says that it names none', () => {
  const organization = openOrganization({}, '2026-11-22');
  const channel = sampleReport().channels.find(({ number, callerIdNumber }) => number === null && callerIdNumber !== null);
  if (channel === undefined) throw new Error('the sample has a channel that is only a caller ID');
  const sheet = ticketSheet(channel, organization);
  expect(sheet.quotes.map(({ id }) => id)).toEqual(['workstream', 'channelId']);
  expect(sheet.callerIdQuotes.map(({ id }) => id)).toContain('number');
  expect(sheet.directions.map(({ statement }) => statement === 'Ticket_NoNumber')).toEqual([true, false]);
  const made = documentMarkdown(ticketDocument(sheet, { asOf: '2026-11-22', source: 'Contoso' }, ENGLISH), ENGLISH);
  expect(made).not.toMatch(/not decided|Whose ticket it is/);
});
