import type { NodeId } from '../../../plugins-ts/domain/types';
import type { IconName } from '../icons/paths';

export interface NodeLook {
  /** Circle: a telephone or a person. Rounded: a network. Square: a system. */
  readonly shape: 'circle' | 'rounded' | 'square';
  readonly icon: IconName;
}

export const NODE_LOOKS: Readonly<Record<NodeId, NodeLook>> = {
  customerPhone: { shape: 'circle', icon: 'phone' },
  representative: { shape: 'circle', icon: 'headset' },
  externalTarget: { shape: 'circle', icon: 'phoneOut' },
  onPremDesk: { shape: 'circle', icon: 'deskPhone' },
  publicPstn: { shape: 'rounded', icon: 'globe' },
  customerCarrier: { shape: 'rounded', icon: 'tower' },
  operatorNetwork: { shape: 'rounded', icon: 'tower' },
  customerSbc: { shape: 'square', icon: 'sessionBorder' },
  microsoftPstnEdge: { shape: 'square', icon: 'edge' },
  teamsPhone: { shape: 'square', icon: 'people' },
  acs: { shape: 'square', icon: 'communication' },
  contactCenter: { shape: 'square', icon: 'routing' },
  onPremPbx: { shape: 'square', icon: 'cabinet' },
};
