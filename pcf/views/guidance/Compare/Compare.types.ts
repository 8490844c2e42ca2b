import type { Report } from '../../../../plugins-ts/report/types';
import type { Text } from '../../../../plugins-ts/text';

export interface CompareProps {
  readonly report: Report;
  /** Ids of channels or approaches; none begins with the approaches that the article names. */
  readonly compared: readonly string[];
  readonly onComparedChange: (ids: readonly string[]) => void;
  readonly onClose: () => void;
  readonly text: Text;
  /** BCP 47 of the words. */
  readonly locale: string;
}
