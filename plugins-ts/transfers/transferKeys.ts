/** Names of resources of the group `transfers` from identifiers. */
import type { TransferPermission } from './index';
import type { TransferAspectId, TransferKind, TransferTarget } from './values';
import { keyPart } from '../text/resourceKeys';

export const transferKindKey = (kind: TransferKind): string => `Transfer_Kind_${keyPart(kind)}`;
export const transferTargetKey = (target: TransferTarget): string => `Transfer_Target_${keyPart(target)}`;
export const transferAspectKey = (aspect: TransferAspectId): string => `Transfer_Aspect_${keyPart(aspect)}`;
export const transferPermissionKey = (permission: TransferPermission): string => `Transfer_Permission_${keyPart(permission)}`;
export const transferBridgedKey = (bridged: boolean | null): string =>
  `Transfer_Bridged_${bridged === null ? 'NotKnown' : bridged ? 'On' : 'Off'}`;
