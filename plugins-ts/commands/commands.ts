/**
 * Command-bar buttons. Each opens the panel, which has the words, the reading and the writers: the scripts on the command
 * bar stay small, because every form and list loads them.
 */
import { openPanel, panelAddress, type OpeningClient, type PanelWishes } from '../opening/openPanel';
import { resourceWords } from '../text';
import type { Dependencies, PrimaryControl, SelectedReference, XrmLike } from './commandApi';
import { ADDRESS_NAME, recordsOf, type CommandRecord } from './records';

/** RESX web resources of the commands, without LCID and ending. */
const RESOURCE_STRINGS = 'vcd_/scripts/commands';
/** An address cannot hold more ids than this with certainty; the panel's own export has no such limit. */
export const MOST_EXPORTED = 40;

export interface Commands {
  /** Opens the panel at the record of a form, or at the first one selected in a list. */
  openDeployment(primaryControl: PrimaryControl, selected?: readonly SelectedReference[]): Promise<void>;
  /** Opens the panel at the record's sheet for a support ticket, where it is copied or printed. */
  copyTicketSheet(primaryControl: PrimaryControl, selected?: readonly SelectedReference[]): Promise<void>;
  /** Opens the panel with the selected records alone, ready to be exported. */
  exportSelected(primaryControl: PrimaryControl, selected?: readonly SelectedReference[]): Promise<void>;
  /** Enable rule: the form has been saved, or a list is shown. */
  canOpenDeployment(primaryControl: PrimaryControl, selected?: readonly SelectedReference[]): boolean;
  /** Enable rule: something is selected. */
  hasSelection(selected?: readonly SelectedReference[]): boolean;
}

function wishesOf(record: CommandRecord | undefined, more: PanelWishes = {}): PanelWishes {
  const name = record && ADDRESS_NAME[record.table];
  return record && name ? { [name]: record.id, ...more } : more;
}

/** What the client offers for opening the panel, and where it is. */
function openingOf({ App, Navigation, Utility }: XrmLike, { location }: Dependencies, title: string): OpeningClient {
  return {
    panes: App?.sidePanes,
    title,
    navigateTo: (...page) => Navigation.navigateTo(...page),
    openUrl: Navigation.openUrl && ((address) => Navigation.openUrl?.(address)),
    root: (Utility.getGlobalContext().getClientUrl?.() ?? location.origin).replace(/\/+$/, ''),
    search: location.search,
  };
}

/** Makes the commands. An error becomes one dialog that says what went wrong and where the panel is, never a script error. */
export function makeCommands(dependencies: Dependencies): Commands {
  const { xrm, english } = dependencies;
  const open = async (wishes: PanelWishes, left = 0): Promise<void> => {
    let api: XrmLike | undefined;
    let address = '';
    const { text } = resourceWords(RESOURCE_STRINGS, english, () => xrm().Utility);
    try {
      api = xrm();
      const client = openingOf(api, dependencies, text('Forms_PaneTitle'));
      address = panelAddress(client, wishes);
      // Said before the panel opens, so that nobody takes this part of the selection for all of it.
      if (left > 0)
        await api.Navigation.openAlertDialog({
          text: text('Commands_ExportLimited', { most: MOST_EXPORTED, chosen: MOST_EXPORTED + left }),
        });
      await openPanel(client, wishes);
    } catch (error) {
      const reason = error instanceof Error ? error.message : String((error as { message?: unknown } | null)?.message ?? error);
      try {
        await api?.Navigation.openAlertDialog({ text: `${text('Commands_PanelFailed', { reason })}\n\n${address}` });
      } catch {
        // Where not even a dialog opens, there is no other way to show the error.
      }
    }
  };
  return {
    openDeployment: (primaryControl, selected) => open(wishesOf(recordsOf(primaryControl, selected)[0])),
    copyTicketSheet: (primaryControl, selected) => open(wishesOf(recordsOf(primaryControl, selected)[0], { ticket: '1' })),
    exportSelected: (primaryControl, selected) => {
      const records = recordsOf(primaryControl, selected);
      const ids = records.slice(0, MOST_EXPORTED).map(({ id }) => id);
      return open(wishesOf(undefined, { only: ids.join(',') }), records.length - ids.length);
    },
    canOpenDeployment: (primaryControl, selected) => (selected !== undefined && selected !== null) || recordsOf(primaryControl).length > 0,
    hasSelection: (selected) => (selected?.length ?? 0) > 0,
  };
}
