import type { Consent } from '../../../plugins-ts/diagnosis/defineCheck';
import type { DiagnosisLine } from '../../../plugins-ts/diagnosis/diagnosisText';
import type { Text } from '../../../plugins-ts/text';

/** What was answered, in words. */
export interface Diagnosed {
  /** Worst first. */
  readonly lines: readonly DiagnosisLine[];
  /** Whether something differs, in one sentence. */
  readonly summary: string;
}

export type DiagnosisState =
  | { readonly kind: 'idle' }
  /** `check` is the id of the one that is asked. */
  | { readonly kind: 'running'; readonly done: number; readonly total: number; readonly check: string | null }
  | { readonly kind: 'failed' }
  | ({ readonly kind: 'done' } & Diagnosed);

export interface DiagnosisViewProps {
  readonly state: DiagnosisState;
  /** What may be agreed to here. */
  readonly offered: readonly Consent[];
  readonly agreed: readonly Consent[];
  readonly onAgreedChange: (agreed: readonly Consent[]) => void;
  readonly onRun: () => void;
  readonly onStop: () => void;
  readonly onCopy: () => void;
  readonly onSave: () => void;
  readonly text: Text;
  /** BCP 47 of the words. */
  readonly locale: string;
}
