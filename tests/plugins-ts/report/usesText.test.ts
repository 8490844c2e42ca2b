import { quoteText, usesMoveText } from '../../../plugins-ts/report';
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
