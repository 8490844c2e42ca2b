import type { DirectionName } from '../../../../plugins-ts/catalogue/vocabulary';
import type { Finding } from '../../../../plugins-ts/findings/types';

export interface FindingListProps {
  readonly findings: readonly Finding[];
  /** Shows those of one direction and those of none; `null` shows all. */
  readonly direction: DirectionName | null;
}
