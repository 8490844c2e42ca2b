import * as React from 'react';
import { Link, MessageBar, MessageBarButton, MessageBarType } from '@fluentui/react';
import type { Text } from '../../plugins-ts/text';

/** What a command ended with, in words. */
export interface PanelOutcome {
  readonly ok: boolean;
  readonly message: string;
  readonly undo?: () => void;
  /** Another way to what was refused, in a new tab. */
  readonly link?: { readonly address: string; readonly text: string };
}

export type Notify = (outcome: PanelOutcome) => void;

export interface OutcomeBarProps {
  readonly outcome: PanelOutcome | null;
  readonly onDismiss: () => void;
  readonly text: Text;
}

/** Says what the last command ended with, and offers to undo it. The live region is always there: readers announce what comes into it. */
export function OutcomeBar({ outcome, onDismiss, text }: OutcomeBarProps): React.ReactElement {
  const undo = (): void => {
    onDismiss();
    outcome?.undo?.();
  };
  return (
    <div aria-live="polite" className="panel-screen">
      {outcome && (
        <MessageBar
          messageBarType={outcome.ok ? MessageBarType.success : MessageBarType.error}
          onDismiss={onDismiss}
          dismissButtonAriaLabel={text('Panel_Dismiss')}
          actions={outcome.undo && <MessageBarButton text={text('Evidence_Undo')} onClick={undo} />}
        >
          {outcome.message}{' '}
          {outcome.link && (
            <Link href={outcome.link.address} target="_blank" rel="noopener noreferrer" underline>
              {outcome.link.text}
            </Link>
          )}
        </MessageBar>
      )}
    </div>
  );
}
