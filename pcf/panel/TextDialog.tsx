import * as React from 'react';
import { DefaultButton } from '@fluentui/react';
import type { Text } from '../../plugins-ts/text';
import { useIdentifier } from '../views/parts/useIdentifier';
import { useTextDialogStyles } from './TextDialog.styles';

/** A text that could not go where it should. */
export interface OfferedText {
  /** What was refused, in words. */
  readonly why: string;
  readonly content: string;
}

export type Offer = (offered: OfferedText) => void;

export interface TextDialogProps extends OfferedText {
  readonly text: Text;
  readonly onClose: () => void;
}

/**
 * The last resort of copying and saving: the text itself, selected, so that it can be taken by hand. The browser's own dialog:
 * it keeps the focus inside, closes with Escape, and gives the focus back to what had it.
 */
export function TextDialog({ why, content, text, onClose }: TextDialogProps): React.ReactElement {
  const styles = useTextDialogStyles();
  const title = useIdentifier('text-title');
  const reason = useIdentifier('text-reason');
  const dialog = React.useRef<HTMLDialogElement>(null);
  const area = React.useRef<HTMLTextAreaElement>(null);
  const close = React.useRef(onClose);
  close.current = onClose;
  React.useEffect(() => {
    const { current } = dialog;
    if (current === null) return undefined;
    const before = current.ownerDocument.activeElement as HTMLElement | null;
    const closed = (): void => close.current();
    current.addEventListener('close', closed);
    // Web views of older clients have none; there it stands in the page.
    if (typeof current.showModal === 'function') current.showModal();
    else current.setAttribute('open', '');
    area.current?.select();
    area.current?.focus();
    return () => {
      current.removeEventListener('close', closed);
      if (current.open) current.close?.();
      before?.focus();
    };
  }, []);
  return (
    <dialog ref={dialog} className={styles.root} aria-labelledby={title} aria-describedby={reason}>
      <h2 id={title} className={styles.title}>
        {text('Panel_TextToCopy')}
      </h2>
      <p id={reason} className={styles.why}>
        {why}
      </p>
      <textarea ref={area} className={styles.text} readOnly value={content} aria-labelledby={title} dir="auto" />
      <div className={styles.actions}>
        <DefaultButton text={text('Overview_Close')} onClick={onClose} />
      </div>
    </dialog>
  );
}
