/** The list in a view or subgrid of the host, and parts that stand in several views. */
import * as React from 'react';
import { ThemeProvider } from '@fluentui/react';
import { ChannelOverviewView } from '../../../pcf/ChannelOverview/ChannelOverviewView';
import type { HostRows } from '../../../pcf/ChannelOverview/hostRows';
import { RowsStore } from '../../../pcf/ChannelOverview/RowsStore';
import { OutcomeBar, type PanelOutcome } from '../../../pcf/panel/OutcomeBar';
import { TextDialog } from '../../../pcf/panel/TextDialog';
import { panelTheme } from '../../../pcf/panel/panelTheme';
import { CardFrame } from '../../../pcf/views/card/CardFrame/CardFrame';
import { FindingList } from '../../../pcf/views/parts/FindingList/FindingList';
import type { Finding } from '../../../plugins-ts/findings/findingTypes';
import type { OrganizationTables } from '../../../plugins-ts/tables/tables';
import { directionOf } from '../../../plugins-ts/text';
import { designOf } from '../../host/framework/fluentDesign';
import { AS_OF } from '../builders';
import { memoryClient, type TableResponses } from '../memoryClient';
import { SAMPLE, sampleReport } from '../organizations';
import type { GalleryState, Look } from './galleryState';

const nothing = (): void => undefined;
const ACTIONS: HostRows['actions'] = { open: nothing, select: nothing, loadMore: nothing, sortBy: nothing, refresh: nothing };

const idsIn = (values: readonly unknown[]): readonly string[] => values.map((value) => String(value).toLowerCase());

const CHANNEL_IDS = idsIn((SAMPLE.msdyn_ocvoicechannelsettings?.rows ?? []).map((row) => row.msdyn_ocvoicechannelsettingid));
const NUMBER_IDS = idsIn((SAMPLE.msdyn_ocphonenumbers?.rows ?? []).map((row) => row.msdyn_ocphonenumberid));

const CHANNELS: HostRows = {
  kind: 'channels',
  table: 'msdyn_ocvoicechannelsetting',
  ids: CHANNEL_IDS.slice(0, 25),
  selected: [],
  loading: false,
  error: null,
  hasMore: false,
  total: 25,
  sort: null,
  sortable: new Set(['channel']),
  actions: ACTIONS,
};
const NUMBERS: HostRows = { ...CHANNELS, kind: 'numbers', table: 'msdyn_ocphonenumber', ids: NUMBER_IDS.slice(0, 25) };

/** @param rows what the host gives the list */
function list(id: string, rows: HostRows, tables: OrganizationTables = SAMPLE, responses: TableResponses = {}): GalleryState {
  return {
    id: `rows-${id}`,
    extent: 'part',
    render: ({ text, language, theme, width }) => (
      <ChannelOverviewView
        store={new RowsStore(memoryClient(tables, responses))}
        host={{
          ...{ text, locale: language, dir: directionOf(language), design: designOf(theme) },
          ...{ allocatedWidth: width ?? 0, offline: false },
        }}
        rows={rows}
        height={-1}
        asOf={AS_OF}
      />
    ),
  };
}

const ROWS_STATES: readonly GalleryState[] = [
  list('channels', CHANNELS),
  list('channels-selected', { ...CHANNELS, selected: CHANNEL_IDS.slice(0, 2) }),
  list('channels-more', { ...CHANNELS, hasMore: true, total: 240 }),
  list('channels-more-uncounted', { ...CHANNELS, hasMore: true, total: null }),
  list('numbers', NUMBERS),
  list('loading', { ...CHANNELS, ids: [], loading: true, total: null }),
  list('describing', CHANNELS, SAMPLE, { msdyn_ocvoicechannelsettings: 'waiting' }),
  list('empty-channels', { ...CHANNELS, ids: [], total: 0 }),
  list('empty-numbers', { ...NUMBERS, ids: [], total: 0 }),
  list('failed', { ...CHANNELS, ids: [], error: 'Generic SQL error.' }),
  list('denied', CHANNELS, SAMPLE, { msdyn_ocvoicechannelsettings: 'denied' }),
  list('numbers-denied', CHANNELS, SAMPLE, { msdyn_ocphonenumbers: 'denied' }),
  list('other-table', { ...CHANNELS, kind: null, table: 'account' }),
];

/** One finding for each rule that the sample breaks. */
function oneOfEach(): readonly Finding[] {
  const { channels, findings } = sampleReport();
  const byRule = new Map([...channels.flatMap((channel) => channel.findings), ...findings].map((finding) => [finding.rule, finding]));
  return [...byRule.values()];
}

function findingList(id: string, findings: () => readonly Finding[]): GalleryState {
  return {
    id: `findings-${id}`,
    extent: 'part',
    render: ({ text, language, theme, width }) => (
      <CardFrame host={{ text, locale: language, dir: directionOf(language), design: designOf(theme), allocatedWidth: width ?? 0 }}>
        {/* The heading that a card has above its findings. */}
        <h2>{text('Card_Name')}</h2>
        <FindingList findings={findings()} direction={null} />
      </CardFrame>
    ),
  };
}

function outcome(id: string, made: (text: Look['text']) => PanelOutcome): GalleryState {
  return {
    id: `banner-${id}`,
    extent: 'part',
    render: ({ text, language, theme }) => (
      <ThemeProvider theme={panelTheme(theme === 'light' ? 'light' : 'dark', directionOf(language) === 'rtl')}>
        <OutcomeBar outcome={made(text)} onDismiss={nothing} text={text} />
      </ThemeProvider>
    ),
  };
}

/** A text that could not be copied, over the page that it is of. */
const textToCopy: GalleryState = {
  id: 'dialog-text-to-copy',
  extent: 'part',
  render: ({ text, language, theme }) => (
    <ThemeProvider theme={panelTheme(theme === 'light' ? 'light' : 'dark', directionOf(language) === 'rtl')}>
      <div style={{ minHeight: 520 }}>
        <TextDialog
          why={text('Overview_CopyRefused')}
          content={sampleReport()
            .channels.map(({ name, id }) => `${name ?? ''} ${id}`)
            .join('\n')}
          text={text}
          onClose={nothing}
        />
      </div>
    </ThemeProvider>
  ),
};

export const PART_STATES: readonly GalleryState[] = [
  ...ROWS_STATES,
  findingList('one-of-each-rule', oneOfEach),
  findingList('one', () => oneOfEach().slice(0, 1)),
  outcome('done', (text) => ({ ok: true, message: text('Panel_MarkdownCopied') })),
  outcome('done-to-undo', (text) => ({ ok: true, message: text('Panel_MarkdownCopied'), undo: nothing })),
  outcome('failed', (text) => ({ ok: false, message: text('Read_Failed') })),
  outcome('navigation-refused', (text) => ({
    ok: false,
    message: text('Panel_RecordRefused'),
    link: { address: '#', text: text('Panel_OpenInTab') },
  })),
  outcome('print-refused', (text) => ({
    ok: false,
    message: text('Panel_PrintRefused'),
    link: { address: '#', text: text('Panel_PageInTab') },
  })),
  textToCopy,
];
