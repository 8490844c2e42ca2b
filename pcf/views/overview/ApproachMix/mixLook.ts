/**
 * How a part of the mix is drawn. Color says whose telephony it is, hatching that it ends, a dashed outline that it is not
 * decided; words and counts stand beside all of them.
 */
import { approachById } from '../../../../plugins-ts/catalogue';
import { retires } from '../../../../plugins-ts/catalogue/traits';
import type { Approach } from '../../../../plugins-ts/catalogue/catalogueTypes';
import type { ApproachId } from '../../../../plugins-ts/catalogue/vocabulary';
import type { ShareId } from '../model';

export type MixFill = 'own' | 'microsoft' | 'operator' | 'undecided' | 'none';

export interface MixLook {
  readonly fill: MixFill;
  /** A day is set on which the approach ends. */
  readonly ends: boolean;
}

export function mixLook(share: ShareId): MixLook {
  switch (share) {
    case 'undecided':
      return { fill: 'undecided', ends: false };
    case 'unknown':
    case 'noNumber':
      return { fill: 'none', ends: false };
    default:
      return approachLook(share);
  }
}

const FILLS: Readonly<Record<Approach['carrier'], MixFill>> = {
  microsoft: 'microsoft',
  own: 'own',
  operator: 'operator',
  mobileOperator: 'operator',
};

function approachLook(id: ApproachId): MixLook {
  const approach = approachById(id);
  return { fill: FILLS[approach.carrier], ends: retires(approach) };
}

/** Px of the smallest part that can still be seen and hit. */
export const SMALLEST = 8;
const GAP = 2;
const DIGIT = 8;

export interface MixPart {
  readonly label: string;
  /** Of this part, and of the whole bar. */
  readonly channels: number;
  readonly total: number;
  readonly parts: number;
  /** Px of the whole bar. */
  readonly bar: number;
}

/** Whether a count fits into its part, by the width of digits: text is never measured. */
export function countFits({ label, channels, total, parts, bar }: MixPart): boolean {
  const room = ((bar - (parts - 1) * GAP) * channels) / Math.max(1, total);
  return room >= label.length * DIGIT + 6;
}
