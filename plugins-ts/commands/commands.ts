/**
 * Command-bar buttons. Each opens the panel, which has the words, the reading and the writers: the scripts on the command
 * bar stay small, because every form and list loads them.
 */
import { resourceWords, type Text } from '../text';
import type { PaneLike, PrimaryControl, SelectedReference, Dependencies, WebResourcePage, XrmLike } from './commandApi';
import { ADDRESS_NAME, recordsOf, type CommandRecord } from './records';

const PANE_ID = 'vcd_deployment';
const PANEL = 'vcd_/panel/index.html';
/** RESX web resources of the commands, without LCID and ending. */
const RESOURCE_STRINGS = 'vcd_/scripts/commands';
const ICON = 'WebResources/vcd_/icons/panel.svg';
/** Width of a side pane that the panel is made for, in px. */
const PANE_WIDTH = 340;
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

function addressOf(record: CommandRecord | undefined, more: Readonly<Record<string, string>> = {}): string {
  const query = new URLSearchParams();
  const name = record && ADDRESS_NAME[record.table];
  if (record && name) query.set(name, record.id);
  for (const [key, value] of Object.entries(more)) query.set(key, value);
  return query.toString();
}

/** One pane for all commands: the one that is open is used again. Clients without side panes get a dialog at the side. */
function makeOpener(): (xrm: XrmLike, text: Text, data: string) => Promise<void> {
  // A second click while the pane is being made waits for that pane.
  let coming: PromiseLike<PaneLike> | undefined;
  return async (xrm, text, data) => {
    const page: WebResourcePage = { pageType: 'webresource', webresourceName: PANEL, data };
    const panes = xrm.App?.sidePanes;
    if (panes === undefined) {
      await xrm.Navigation.navigateTo(page, { target: 2, position: 2, width: { value: PANE_WIDTH, unit: 'px' } });
      return;
    }
    let pane = panes.getPane(PANE_ID);
    if (!pane) {
      coming ??= panes.createPane({ title: text('Forms_PaneTitle'), paneId: PANE_ID, canClose: true, width: PANE_WIDTH, imageSrc: ICON });
      try {
        pane = await coming;
      } finally {
        coming = undefined;
      }
    }
    pane.select();
    await pane.navigate(page);
  };
}

/** Makes the commands. An error becomes one dialog that says what went wrong, never a script error. */
export function makeCommands({ xrm, english }: Dependencies): Commands {
  const openPanel = makeOpener();
  const open = async (data: string, left = 0): Promise<void> => {
    let api: XrmLike | undefined;
    const { text } = resourceWords(RESOURCE_STRINGS, english, () => xrm().Utility);
    try {
      api = xrm();
      // Said before the panel opens, so that nobody takes this part of the selection for all of it.
      if (left > 0)
        await api.Navigation.openAlertDialog({
          text: text('Commands_ExportLimited', { most: MOST_EXPORTED, chosen: MOST_EXPORTED + left }),
        });
      await openPanel(api, text, data);
    } catch (error) {
      const reason = error instanceof Error ? error.message : String((error as { message?: unknown } | null)?.message ?? error);
      try {
        await api?.Navigation.openAlertDialog({ text: text('Commands_PanelFailed', { reason }) });
      } catch {
        // Where not even a dialog opens, there is no other way to show the error.
      }
    }
  };
  return {
    openDeployment: (primaryControl, selected) => open(addressOf(recordsOf(primaryControl, selected)[0])),
    copyTicketSheet: (primaryControl, selected) => open(addressOf(recordsOf(primaryControl, selected)[0], { ticket: '1' })),
    exportSelected: (primaryControl, selected) => {
      const records = recordsOf(primaryControl, selected);
      const ids = records.slice(0, MOST_EXPORTED).map(({ id }) => id);
      return open(addressOf(undefined, { only: ids.join(',') }), records.length - ids.length);
    },
    canOpenDeployment: (primaryControl, selected) => (selected !== undefined && selected !== null) || recordsOf(primaryControl).length > 0,
    hasSelection: (selected) => (selected?.length ?? 0) > 0,
  };
}
