import * as React from 'react';
import { DefaultButton, ProgressIndicator } from '@fluentui/react';
import { ENTITY_SETS } from '../../plugins-ts/tables/tables';
import { textCount, type Text } from '../../plugins-ts/text';
import { tableName } from '../../plugins-ts/report';
import type { ReadingProgress, Steps } from './useOrganization';

export interface ProgressProps {
  readonly progress: ReadingProgress;
  readonly onCancel: () => void;
  readonly text: Text;
  readonly locale: string;
}

const UNDER_WAY: readonly string[] = ['reading', 'waiting'];

/** How far the reading is: tables done, rows so far, which table is being read, and a way to stop. */
export function Progress({ progress, onCancel, text, locale }: ProgressProps): React.ReactElement {
  const steps = [...useSteps(progress).values()];
  const done = steps.filter(({ state }) => !UNDER_WAY.includes(state)).length;
  const rows = steps.reduce((sum, step) => sum + step.rows, 0);
  const current = steps.find(({ state }) => UNDER_WAY.includes(state));
  return (
    <div style={{ display: 'flex', flexWrap: 'wrap', gap: '8px 16px', alignItems: 'center' }}>
      <ProgressIndicator
        styles={{ root: { flex: 1, minWidth: 220 } }}
        label={text('Panel_Reading')}
        description={`${textCount(text, locale, 'Panel_RowsRead', { count: rows })}${current ? ` · ${tableName({ text, language: locale }, current.entitySet)}` : ''}`}
        percentComplete={done / ENTITY_SETS.length}
        barHeight={4}
      />
      <DefaultButton text={text('Panel_Cancel')} onClick={onCancel} />
    </div>
  );
}

function useSteps(progress: ReadingProgress): Steps {
  const [steps, setSteps] = React.useState(progress.get());
  React.useLayoutEffect(() => {
    // What came between drawing and listening.
    setSteps(progress.get());
    return progress.listen(() => setSteps(progress.get()));
  }, [progress]);
  return steps;
}
