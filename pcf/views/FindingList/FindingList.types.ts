import type { DirectionName, Finding } from '../../../plugins-ts/domain/types';

export interface FindingListProps {
  readonly findings: readonly Finding[];
  /** Shows those of one direction and those of none; `null` shows all. */
  readonly direction: DirectionName | null;
}
