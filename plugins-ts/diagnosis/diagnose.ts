/** Asks an organization everything that the product believes of it, and keeps what was answered. */
import { version as PRODUCT } from '../../package.json';
import { DataverseError, type DataverseErrorKind } from '../dataverse/client';
import { errorFromPlatform } from '../dataverse/dataverseErrors';
import { withLimits } from '../dataverse/wait';
import { CHECKS } from './checks';
import type { Check, Consent, Verdict } from './defineCheck';
import type { DiagnosedPage } from './diagnosedPage';
import { createService, type ServiceSettings } from './service';
import { keep, type FactsOf, type Shape } from './shapes';

export const FORMAT = 'voice-channel-diagnosis/1';

/** What became of a check: `failed` and `timedOut` say nothing of the others. */
export const STATES = ['answered', 'failed', 'timedOut', 'cancelled', 'notHere', 'notAsked'] as const;
export type CheckState = (typeof STATES)[number];

export const ERROR_KINDS: readonly DataverseErrorKind[] = [
  'denied',
  'missing',
  'failed',
  'throttled',
  'offline',
  'timedOut',
  'cancelled',
  'signedOut',
];

const ERROR = { members: { kind: { oneOf: ERROR_KINDS }, status: 'status', code: 'code' } } as const;

export interface PointVerdict {
  readonly id: string;
  readonly beliefs: readonly string[];
  readonly verdict: Verdict;
}

export interface CheckResult {
  readonly check: string;
  readonly state: CheckState;
  /** Why it failed; `null` otherwise. */
  readonly error: ReturnType<typeof keep<typeof ERROR>> | null;
  /** As the check's shape has them; `null` where nothing was answered. */
  readonly facts: unknown;
  readonly points: readonly PointVerdict[];
}

/** The format `voice-channel-diagnosis/1`; `schema/voice-channel-diagnosis-1.schema.json` tells it in full. */
export interface Diagnosis {
  readonly format: typeof FORMAT;
  /** Version of the product that asked. */
  readonly product: string;
  /** ISO day. */
  readonly day: string;
  readonly from: 'page' | 'commandLine';
  readonly checks: readonly CheckResult[];
}

/** What a diagnosis holds of one check; `null` where it was not answered. */
export const factsFrom = <S extends Shape>({ checks }: Diagnosis, check: { readonly id: string; readonly shape: S }): FactsOf<S> | null =>
  (checks.find((one) => one.check === check.id)?.facts ?? null) as FactsOf<S> | null;

export interface DiagnosisSettings {
  /** How the service is reached. */
  readonly http: Omit<ServiceSettings, 'signal'>;
  readonly page: DiagnosedPage | null;
  /** What the person agreed to. */
  readonly consents: readonly Consent[];
  /** ISO day of the diagnosis. */
  readonly day: string;
  readonly signal?: AbortSignal;
  /** Told before each check and at the end, with how many are done. */
  readonly onProgress?: (done: number, total: number, check: string | null) => void;
  readonly checks?: readonly Check[];
}

/** Milliseconds that a check which has been ended gets to tidy up. */
const TIDYING = 30_000;

const POINTS_OF_STATE: Readonly<Record<Exclude<CheckState, 'answered'>, Verdict>> = {
  failed: 'unknown',
  timedOut: 'unknown',
  cancelled: 'unknown',
  notHere: 'notHere',
  notAsked: 'notAsked',
};

/** A check's result from facts as they were answered, or as a file has them. */
export function resultOf(check: Check, state: CheckState, facts: unknown, error: unknown = null): CheckResult {
  const kept: unknown = state === 'answered' ? keep(check.shape, facts) : null;
  return {
    check: check.id,
    state,
    error: error === null ? null : keep(ERROR, error),
    facts: kept,
    points: check.points.map(({ id, beliefs, judge }) => ({
      id,
      beliefs,
      verdict: state === 'answered' ? judge(kept as never) : POINTS_OF_STATE[state],
    })),
  };
}

const mayAsk = ({ where }: Check, page: DiagnosedPage | null): boolean =>
  where === 'anywhere' || (page !== null && (where === 'page' || page.app !== null));

/** Runs one check. Never rejects: whatever a check does, the others go on. */
async function run(check: Check, settings: DiagnosisSettings): Promise<CheckResult> {
  const { http, page, consents, signal } = settings;
  if (!mayAsk(check, page)) return resultOf(check, 'notHere', null);
  if (check.consent !== null && !consents.includes(check.consent)) return resultOf(check, 'notAsked', null);
  if (signal?.aborted) return resultOf(check, 'cancelled', null);
  const controller = new AbortController();
  const stop = (): void => controller.abort();
  const work = Promise.resolve().then(() =>
    check.ask({
      service: createService({ ...http, signal: controller.signal }),
      cleaner: createService(http),
      page,
      signal: controller.signal,
    }),
  );
  try {
    return resultOf(check, 'answered', await withLimits(work, { signal, milliseconds: check.milliseconds, stop }));
  } catch (error) {
    stop();
    // What it wrote has to go before anybody leaves.
    if (check.consent === 'write')
      await withLimits(
        work.catch(() => undefined),
        { milliseconds: TIDYING },
      ).catch(() => undefined);
    const known = error instanceof DataverseError ? error : errorFromPlatform(error);
    if (signal?.aborted) return resultOf(check, 'cancelled', null);
    return resultOf(check, known.kind === 'timedOut' ? 'timedOut' : 'failed', null, known);
  }
}

/** Asks one check after the other. Never rejects; a signal that aborts ends it, with what has been answered. */
export async function diagnose(settings: DiagnosisSettings): Promise<Diagnosis> {
  const { checks = CHECKS, page, day, onProgress } = settings;
  const results: CheckResult[] = [];
  for (const check of checks) {
    onProgress?.(results.length, checks.length, check.id);
    results.push(await run(check, settings));
  }
  onProgress?.(results.length, checks.length, null);
  return { format: FORMAT, product: PRODUCT, day, from: page === null ? 'commandLine' : 'page', checks: results };
}
