/** Names of resources of the group `transfers` from identifiers. */
import type { TransferPermission } from './index';
import type { TransferAspectId, TransferKind, TransferTarget } from './values';

const pascal = (id: string): string => id.charAt(0).toUpperCase() + id.slice(1);

export const transferKindKey = (kind: TransferKind): string => `Transfer_Kind_${pascal(kind)}`;
export const transferTargetKey = (target: TransferTarget): string => `Transfer_Target_${pascal(target)}`;
export const transferAspectKey = (aspect: TransferAspectId): string => `Transfer_Aspect_${pascal(aspect)}`;
export const transferPermissionKey = (permission: TransferPermission): string => `Transfer_Permission_${pascal(permission)}`;
export const transferBridgedKey = (bridged: boolean | null): string =>
  `Transfer_Bridged_${bridged === null ? 'NotKnown' : bridged ? 'On' : 'Off'}`;
