/** Checking the organization: the twelve checks and their words. Loaded when somebody asks for it. */
import type { Consent } from '../../plugins-ts/diagnosis/defineCheck';
import { diagnose } from '../../plugins-ts/diagnosis/diagnose';
import { diagnosisLines, diagnosisSummary, diagnosisText } from '../../plugins-ts/diagnosis/diagnosisText';
import { diagnosisFileName, diagnosisJson } from '../../plugins-ts/diagnosis/document';
import type { Diagnosed } from '../views/diagnosis/Diagnosis.types';
import { diagnosedPage, type PageToAsk } from './pageFacts';

export interface DiagnosisRun extends PageToAsk {
  readonly consents: readonly Consent[];
  /** ISO day. */
  readonly day: string;
  readonly signal: AbortSignal;
  readonly onProgress: (done: number, total: number, check: string | null) => void;
}

/** What came of it, as it is shown, copied and saved. */
export interface FinishedDiagnosis extends Diagnosed {
  readonly plain: string;
  readonly file: { readonly name: string; readonly content: string };
}

/** Asks everything. Rejects for a fault of ours alone. */
export async function runDiagnosis({ consents, day, signal, onProgress, ...asked }: DiagnosisRun): Promise<FinishedDiagnosis> {
  const { diagnosed, http } = diagnosedPage(asked);
  const diagnosis = await diagnose({ http, page: diagnosed, consents, day, signal, onProgress });
  return {
    lines: diagnosisLines(diagnosis, asked.text),
    summary: diagnosisSummary(diagnosis, asked.text),
    plain: diagnosisText(diagnosis, asked.text),
    file: { name: diagnosisFileName(diagnosis), content: diagnosisJson(diagnosis) },
  };
}
