import type { ReactNode } from 'react';
import type { Basis } from '../../../../plugins-ts/catalogue/vocabulary';

/** What a statement rests on. */
export interface Founded {
  readonly basis: Basis;
  /** Ids of the catalogue, such as `A-RET`. */
  readonly sources: readonly string[];
}

export interface BasisChipProps extends Founded {
  /** The icon alone, with name and tooltip: in lists where each line has one. */
  readonly iconOnly?: boolean;
  /** Why the statement is made; part of the tooltip. */
  readonly reason?: string;
}

export interface SourceLinkProps {
  readonly source: string;
  /** On a tinted strip, where the color of links differs. */
  readonly onStrip?: boolean;
}

export interface BasisLineProps extends Founded {
  readonly onStrip?: boolean;
  /** Every source rather than the first. */
  readonly all?: boolean;
  /** What else stands in the line. */
  readonly children?: ReactNode;
}
