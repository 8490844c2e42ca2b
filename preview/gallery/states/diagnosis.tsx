/** The page that checks the organization, before, while and after it asks. */
import * as React from 'react';
import { ThemeProvider } from '@fluentui/react';
import { panelTheme } from '../../../pcf/panel/panelTheme';
import type { DiagnosisState } from '../../../pcf/views/diagnosis/Diagnosis.types';
import { DiagnosisView } from '../../../pcf/views/diagnosis/DiagnosisView';
import { diagnosisLines, diagnosisSummary } from '../../../plugins-ts/diagnosis/diagnosisText';
import { directionOf, type Text } from '../../../plugins-ts/text';
import { DIFFERING } from '../diagnoses';
import type { GalleryState } from './galleryState';

const nothing = (): void => undefined;

function diagnosis(id: string, stateIn: (text: Text) => DiagnosisState, agreed: readonly ('write' | 'pane')[] = []): GalleryState {
  return {
    id: `panel-diagnosis-${id}`,
    extent: 'page',
    render: ({ text, language, theme }) => (
      <ThemeProvider
        theme={panelTheme(theme === 'light' ? 'light' : 'dark', directionOf(language) === 'rtl')}
        dir={directionOf(language)}
        lang={language}
        className="panel"
      >
        <DiagnosisView
          {...{ text, locale: language, agreed, state: stateIn(text), offered: ['write', 'pane'] }}
          {...{ onAgreedChange: nothing, onRun: nothing, onStop: nothing, onCopy: nothing, onSave: nothing }}
        />
      </ThemeProvider>
    ),
  };
}

export const DIAGNOSIS_STATES: readonly GalleryState[] = [
  diagnosis('before', () => ({ kind: 'idle' })),
  diagnosis('running', () => ({ kind: 'running', done: 2, total: 12, check: 'tables' }), ['write']),
  diagnosis('failed', () => ({ kind: 'failed' })),
  diagnosis('differs', (text) => ({ kind: 'done', lines: diagnosisLines(DIFFERING, text), summary: diagnosisSummary(DIFFERING, text) })),
];
