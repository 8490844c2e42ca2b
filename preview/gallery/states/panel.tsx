/** The admin panel on its pages: the real panel on rows in memory, at an address of its own. */
import * as React from 'react';
import { Panel } from '../../../pcf/panel/Panel';
import type { Access } from '../../../pcf/panel/writeAccess';
import type { PanelHost } from '../../../pcf/panel/panelHost';
import { ENTITY_SETS, type EntitySet, type OrganizationTables } from '../../../plugins-ts/tables/tables';
import { channelId, numberId } from '../../sample';
import { largeTables } from '../../sample/large';
import { AS_OF, table } from '../builders';
import { EMPTY, FEW, NO_CHANNELS, SAMPLE } from '../organizations';
import { memoryClient, type TableResponses } from '../memoryClient';
import { pageAt } from '../pageAt';
import type { GalleryState, Look } from './galleryState';

interface PanelOptions {
  readonly tables?: OrganizationTables;
  /** Tables that answer otherwise than with their rows. */
  readonly responses?: TableResponses;
  /** Whether the person may write; without it the host knows of no writing. */
  readonly access?: Access;
  /** No app is around it. */
  readonly alone?: boolean;
}

const clock = { now: () => new Date(`${AS_OF}T09:00:00Z`) };
const done = (): Promise<never> => new Promise<never>(() => undefined);

function hostFor({ access, alone }: Pick<PanelOptions, 'access' | 'alone'>): PanelHost {
  const host: PanelHost = {
    alone,
    languageId: 1033,
    organizationName: 'contoso.crm.dynamics.com',
    navigation: { open: done, addressOf: () => '#' },
  };
  if (access === undefined) return host;
  const knownAccess = (): Promise<Access> => Promise.resolve(access);
  return {
    ...host,
    connectivity: { access: knownAccess, sender: { root: '', send: done } },
    acceptance: { access: knownAccess, writer: { createRecord: done, updateRecord: done, deleteRecord: done } },
  };
}

/** @param fragment what stands behind the `#` of the panel's address */
function panel(id: string, fragment = '', { tables = SAMPLE, responses = {}, ...person }: PanelOptions = {}): GalleryState {
  return {
    id: `panel-${id}`,
    extent: 'page',
    render: ({ text, language, theme }: Look) => {
      const said = new URLSearchParams(fragment);
      if (theme !== 'light') said.set('theme', 'dark');
      return (
        <Panel
          client={memoryClient(tables, responses)}
          host={hostFor(person)}
          text={text}
          locale={language}
          clock={clock}
          page={pageAt(`#${said.toString()}`)}
        />
      );
    },
  };
}

const ORDERS = channelId('us-orders');
const all = (response: TableResponses[EntitySet]): TableResponses => Object.fromEntries(ENTITY_SETS.map((set) => [set, response]));
const large = (): OrganizationTables => Object.fromEntries(Object.entries(largeTables(2000)).map(([set, rows]) => [set, table(rows)]));

const LIST_STATES: readonly GalleryState[] = [
  panel('list', 'help=off'),
  panel('list-first-visit'),
  panel('list-without-app', 'help=off', { alone: true, access: 'allowed' }),
  panel('list-ungrouped', 'group=none&help=off'),
  panel('list-nothing-found', 'search=zzzz&errors=1&help=off'),
  panel('list-unused-numbers', 'list=unused&help=off'),
  panel('list-outside-numbers', 'list=outside&help=off'),
  panel('list-few', 'help=off', { tables: FEW }),
  panel('list-empty', 'help=off', { tables: EMPTY }),
  panel('list-no-channels', 'help=off', { tables: NO_CHANNELS }),
  { ...panel('list-large', 'help=off'), render: (look) => panel('list-large', 'help=off', { tables: large() }).render(look) },
  panel('reading', '', { responses: all('waiting') }),
  panel('reading-numbers', 'help=off', { responses: { msdyn_ocphonenumbers: 'waiting' } }),
  panel('denied-channels', 'help=off', { responses: { msdyn_ocvoicechannelsettings: 'denied' } }),
  panel('denied-numbers', 'help=off', { responses: { msdyn_ocphonenumbers: 'denied' } }),
  panel('denied-carriers', 'help=off', { responses: { msdyn_occarriers: 'denied', systemusers: 'denied' } }),
  panel('failed', 'help=off', { responses: all('failed') }),
  panel('failed-providers', 'help=off', { responses: { msdyn_occommunicationprovidersettings: 'failed' } }),
  panel('own-tables-missing', 'help=off', { responses: { vcd_numberconnectivities: 'missing' } }),
];

const DETAIL_STATES: readonly GalleryState[] = [
  panel('details', `channel=${ORDERS}&help=off`),
  panel('details-undecided', `channel=${channelId('uk-arabic')}&help=off`, { access: 'allowed' }),
  panel('details-contradictory', `channel=${channelId('de-hotline')}&help=off`),
  panel('details-no-number', `channel=${channelId('default-inbound')}&help=off`),
  panel('details-number-not-found', `channel=${channelId('suppliers')}&help=off`),
  panel('details-to-accept', `channel=${ORDERS}&help=off`, { access: 'allowed' }),
];

const PAGE_STATES: readonly GalleryState[] = [
  panel('compare-approaches', 'compare='),
  panel('compare-channels', `compare=${ORDERS},${channelId('de-orders')},${channelId('uk-trade-manchester')}`),
  panel('readiness', 'page=readiness'),
  panel('readiness-of-carriers', 'page=readiness&owner=carrier&states=blocked'),
  panel('readiness-nothing-retires', 'page=readiness', { tables: EMPTY }),
  panel('readiness-denied', 'page=readiness', { responses: { msdyn_ocphonenumbers: 'denied' } }),
  panel('advisor', 'page=advisor'),
  panel('advisor-answered', 'page=advisor&keepCarrier=yes&retiringtoo=1'),
  panel('ticket', `channel=${ORDERS}&ticket=1`),
  panel('ticket-undecided', `channel=${channelId('uk-arabic')}&ticket=1`),
  panel('ticket-of-number', `number=${numberId('us-orders')}&ticket=1`),
  panel('connectivity', 'page=connectivity', { access: 'allowed' }),
  panel('connectivity-all', 'page=connectivity&teamsshow=all', { access: 'allowed' }),
  panel('connectivity-old', 'page=connectivity&teamsshow=old&oldafter=1', { access: 'allowed' }),
  panel('connectivity-read-only', 'page=connectivity', { access: 'refused' }),
  panel('connectivity-rights-unknown', 'page=connectivity', { access: 'unknown' }),
  panel('connectivity-no-teams-numbers', 'page=connectivity', { access: 'allowed', tables: EMPTY }),
  panel('connectivity-denied', 'page=connectivity', { access: 'allowed', responses: { vcd_numberconnectivities: 'denied' } }),
];

export const PANEL_STATES: readonly GalleryState[] = [...LIST_STATES, ...DETAIL_STATES, ...PAGE_STATES];
