import type { Branch } from '../CallPath/path';

export interface TransferBranchProps {
  readonly branch: Branch;
  /** The call leaves from Microsoft's part, so that its first node is drawn filled. */
  readonly fromInside: boolean;
}
