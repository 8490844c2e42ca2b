/**
 * What a control takes from its host, and nothing else: the documented members of `context`, each of them optional in
 * some host or another. Every call to the host that follows from no act of a person is made here, guarded.
 */
import { createWebApiClient, type WebApiLike } from '../../../../plugins-ts/dataverse/webApiClient';
import { failed, type DataverseClient } from '../../../../plugins-ts/dataverse/client';
import { openPanel, panelAddress } from '../../../../plugins-ts/opening/openPanel';
import { askHost, createTextFrom, directionOf, FALLBACK_LANGUAGE, LANGUAGE_TAG, type Text } from '../../../../plugins-ts/text';
import type { HostDesign } from '../../parts/theme/theme';

/** The part of `ComponentFramework.Context` that a control reads. */
export interface HostContext {
  readonly resources: { getString(id: string): string };
  readonly mode?: { readonly allocatedWidth?: number; readonly allocatedHeight?: number; trackContainerResize?(value: boolean): void };
  readonly webAPI?: WebApiLike;
  readonly client?: { isOffline?(): boolean; isNetworkAvailable?(): boolean };
  readonly fluentDesignLanguage?: HostDesign;
  readonly utils?: { hasEntityPrivilege?(table: string, type: number, depth: number): boolean };
  readonly navigation?: { openUrl?(address: string): void };
}

export interface Host {
  readonly text: Text;
  /** BCP 47 of the words. */
  readonly locale: string;
  readonly dir: 'ltr' | 'rtl';
  readonly design: HostDesign | undefined;
  readonly allocatedWidth: unknown;
  readonly offline: boolean;
  /** Opens the panel at a number, to say how it is connected. Absent for people who may not write that. */
  readonly onDeclare?: (numberId: string) => void;
}

/** Values of the platform's `PrivilegeType` and `PrivilegeDepth`. */
const CREATE = 1;
const WRITE = 3;
const GLOBAL = 3;

/**
 * Whether a person may write evidence, as far as the host tells: nothing is published on what it says of a table that its app has
 * not loaded. Where it says nothing the button is shown, and the panel tells who may not write.
 */
function mayDeclare(context: HostContext): boolean {
  const refused = (type: number): boolean =>
    askHost(() => context.utils?.hasEntityPrivilege?.('vcd_numberconnectivity', type, GLOBAL)) === false;
  return !refused(CREATE) && !refused(WRITE);
}

/** The card only leads to the panel: forms for writing would make it heavier than a form's control may be. */
function declaring({ navigation }: HostContext): Host['onDeclare'] {
  if (!askHost(() => navigation?.openUrl)) return undefined;
  const { origin: root, search } = window.location;
  const openUrl = (address: string): void => navigation?.openUrl?.(address);
  return (numberId) => {
    const wishes = { page: 'connectivity', teamsshow: 'all', teams: numberId };
    openPanel({ openUrl, root, search }, wishes).catch(() => window.open(panelAddress({ root, search }, wishes), '_blank', 'noopener'));
  };
}

const NO_WEB_API: WebApiLike = {
  retrieveMultipleRecords: () => {
    throw failed('Read_Failed');
  },
};

/** The client around the host's Web API. A host without one gives a client whose tables fail. */
export function clientOf(context: HostContext): DataverseClient {
  return createWebApiClient(askHost(() => context.webAPI) ?? NO_WEB_API);
}

/** Asks to be updated with every change of the control's size. */
export function trackSize(context: HostContext): void {
  askHost(() => context.mode?.trackContainerResize?.(true));
}

/** Whether the host says that there is no network, or that it works offline. */
export function isOffline(context: HostContext): boolean {
  return askHost(() => context.client?.isNetworkAvailable?.()) === false || askHost(() => context.client?.isOffline?.()) === true;
}

/** Height that the host gives, in px; `undefined` where it says nothing. */
export const allocatedHeight = (context: HostContext): unknown => askHost(() => context.mode?.allocatedHeight);

/**
 * Reads the host of one control with each of its updates. Cheap: nothing is looked up before a word is needed, and privileges are
 * asked for once in the life of the control.
 */
export function createHostReader(): (context: HostContext) => Host {
  let declares: boolean | undefined;
  return (context) => {
    const lookup = (key: string): string | undefined => askHost(() => context.resources.getString(key));
    // Words, dates and direction are of one language, which the words say; a host gives the key where it has no words.
    const tag = lookup(LANGUAGE_TAG);
    const locale = !tag || tag === LANGUAGE_TAG ? FALLBACK_LANGUAGE : tag;
    declares ??= mayDeclare(context);
    return {
      text: createTextFrom(lookup, locale),
      locale,
      dir: directionOf(locale),
      design: askHost(() => context.fluentDesignLanguage),
      allocatedWidth: askHost(() => context.mode?.allocatedWidth),
      offline: isOffline(context),
      onDeclare: declares ? askHost(() => declaring(context)) : undefined,
    };
  };
}
