/**
 * What a card takes from its host, and nothing else: the documented members of `context`, each of them optional in
 * some host or another.
 */
import { createTextFrom, directionOf, FALLBACK_LANGUAGE, LANGUAGE_TAG, type Text } from '../../../../plugins-ts/text';
import type { HostDesign } from '../../parts/theme/theme';

/** The part of `ComponentFramework.Context` that a card reads. */
export interface HostContext {
  readonly resources: { getString(id: string): string };
  readonly mode?: { readonly allocatedWidth?: number };
  readonly client?: { isOffline?(): boolean; isNetworkAvailable?(): boolean };
  readonly fluentDesignLanguage?: HostDesign;
  readonly utils?: { hasEntityPrivilege?(table: string, type: number, depth: number): boolean };
  readonly navigation?: { openWebResource?(name: string, options?: object, data?: string): void };
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

/** The card only leads to the panel: forms for writing would make it heavier than a form's control may be. */
function declaring({ utils, navigation }: HostContext): Host['onDeclare'] {
  const may = (type: number): boolean => utils?.hasEntityPrivilege?.('vcd_numberconnectivity', type, GLOBAL) === true;
  if (!navigation?.openWebResource || !may(CREATE) || !may(WRITE)) return undefined;
  return (numberId) =>
    navigation.openWebResource?.('vcd_/panel/index.html', undefined, `page=connectivity&teamsshow=all&teams=${numberId}`);
}

/** Reads the host. Cheap: nothing is looked up before a word is needed. */
export function hostOf(context: HostContext): Host {
  const lookup = (key: string): string => context.resources.getString(key);
  // Words, dates and direction are of one language, which the words say; a host gives the key where it has no words.
  const tag = lookup(LANGUAGE_TAG);
  const locale = !tag || tag === LANGUAGE_TAG ? FALLBACK_LANGUAGE : tag;
  const offline = context.client?.isNetworkAvailable?.() === false || context.client?.isOffline?.() === true;
  return {
    text: createTextFrom(lookup, locale),
    locale,
    dir: directionOf(locale),
    design: context.fluentDesignLanguage,
    allocatedWidth: context.mode?.allocatedWidth,
    offline,
    onDeclare: declaring(context),
  };
}
