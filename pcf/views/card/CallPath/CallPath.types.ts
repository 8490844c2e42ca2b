import type { RovingFocus } from '../../parts/useRovingFocus';
import type { CallPathModel } from './path';

export interface CallPathProps {
  readonly path: CallPathModel;
}

/** What both layouts of the drawing get. */
export interface DrawingProps extends CallPathProps {
  readonly roving: RovingFocus;
  /** Index of the leg whose callout is open, or `null`. */
  readonly open: number | null;
  readonly onOpen: (index: number) => void;
}
