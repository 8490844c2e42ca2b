/** `context.navigation`: records open on this page where it shows them; the rest is said in a dialog, because there is no app around. */
import type { Text } from '../../../plugins-ts/text/text';
import { element } from '../dom';

/** Opens a record on this page; `false` when it shows no such records. */
export type OpenRecord = (logicalName: string, id: string) => boolean;

export function createNavigation(text: Text, openRecord: OpenRecord, openUrl: (address: string) => void): ComponentFramework.Navigation {
  const showMessage = async (title: string, message: string): Promise<void> =>
    void (await showDialog(title, message, [text('Preview_Close')]));
  return {
    openAlertDialog: ({ text: message, confirmButtonLabel }) =>
      showDialog(text('Preview_Alert'), message, [confirmButtonLabel ?? text('Preview_Close')]).then(() => undefined),
    openConfirmDialog: async ({ title, text: message, confirmButtonLabel, cancelButtonLabel }) => ({
      confirmed:
        (await showDialog(title ?? '', message, [
          confirmButtonLabel ?? text('Preview_Ok'),
          cancelButtonLabel ?? text('Preview_Cancel'),
        ])) === 0,
    }),
    openErrorDialog: ({ message, details }) => showMessage(text('Preview_Error'), [message, details].filter(Boolean).join('\n')),
    openForm: async ({ entityName = '', entityId = '' }) => {
      const id = entityId.replace(/[{}]/g, '').toLowerCase();
      if (!openRecord(entityName, id)) await showMessage(text('Preview_WouldOpen'), `${entityName} ${id}`);
      return { savedEntityReference: [] };
    },
    openUrl,
    openWebResource: (name, _options, data) => void showMessage(text('Preview_WouldOpen'), [name, data].filter(Boolean).join(' ')),
    openFile: ({ fileName }) => showMessage(text('Preview_WouldOpen'), fileName),
  };
}

/** Shows a message and gives the place of the button that closed it; -1 for Escape. */
export function showDialog(title: string, message: string, buttons: readonly string[]): Promise<number> {
  return new Promise((resolve) => {
    const dialog = element(
      'dialog',
      { 'aria-labelledby': 'dialog-title', close: () => (dialog.remove(), resolve(Number(dialog.returnValue || -1))) },
      element('h2', { id: 'dialog-title' }, title),
      element('p', {}, message),
      element('form', { method: 'dialog' }, ...buttons.map((label, place) => element('button', { value: place }, label))),
    );
    document.body.append(dialog);
    dialog.showModal();
  });
}
