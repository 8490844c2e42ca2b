/** Asks the organization what the product believes of it: once somebody says so. */
import * as React from 'react';
import type { Consent } from '../../../plugins-ts/diagnosis/defineCheck';
import { todayUtc } from '../../../plugins-ts/text';
import { DiagnosisView } from '../../views/diagnosis/DiagnosisView';
import type { DiagnosisState } from '../../views/diagnosis/Diagnosis.types';
import { lazyScript } from '../lazyScript';
import { policyViolations } from '../policyViolations';
import type { FinishedDiagnosis } from '../runDiagnosis';
import type { PanelPageProps } from './PanelPageProps';

const loadDiagnosis = lazyScript<typeof import('../runDiagnosis')>('diagnosis.js', 'VoiceChannelDiagnosis');

export function DiagnosisPage({ page, text, locale, host, commands }: PanelPageProps): React.ReactElement {
  const [state, setState] = React.useState<DiagnosisState>({ kind: 'idle' });
  const [agreed, setAgreed] = React.useState<readonly Consent[]>([]);
  const [finished, setFinished] = React.useState<FinishedDiagnosis | null>(null);
  const running = React.useRef<AbortController | null>(null);
  // Whoever leaves the page ends what runs; what it wrote is tidied up all the same.
  React.useEffect(
    () => () => {
      running.current?.abort();
      running.current = null;
    },
    [],
  );

  const run = async (): Promise<void> => {
    const controller = new AbortController();
    running.current = controller;
    const mine = (next: DiagnosisState): void => void (running.current === controller && setState(next));
    setState({ kind: 'running', done: 0, total: 0, check: null });
    try {
      const { runDiagnosis } = await loadDiagnosis(page);
      const made = await runDiagnosis({
        ...{ page, text, consents: agreed, violations: policyViolations(), day: todayUtc() },
        signal: controller.signal,
        onProgress: (done, total, check) => mine({ kind: 'running', done, total, check }),
      });
      if (running.current !== controller) return;
      setFinished(made);
      setState({ kind: 'done', lines: made.lines, summary: made.summary });
    } catch {
      mine({ kind: 'failed' });
    }
  };

  return (
    <DiagnosisView
      state={state}
      offered={host.alone ? ['write'] : ['write', 'pane']}
      agreed={agreed}
      onAgreedChange={setAgreed}
      onRun={() => void run()}
      onStop={() => running.current?.abort()}
      onCopy={() => finished && commands.copy(finished.plain, 'Diagnosis_Copied')}
      onSave={() => finished && commands.save({ name: finished.file.name, type: 'application/json' }, [finished.file.content])}
      text={text}
      locale={locale}
    />
  );
}
