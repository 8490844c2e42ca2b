import type { NodeId } from '../../../../plugins-ts/catalogue/vocabulary';

/** Circle: a telephone or a person. Rounded: a network. Square: a system. */
export type NodeShape = 'circle' | 'rounded' | 'square';

const SHAPES: { readonly [node in NodeId]?: NodeShape } = {
  customerPhone: 'circle',
  representative: 'circle',
  externalTarget: 'circle',
  onPremDesk: 'circle',
  publicPstn: 'rounded',
  customerCarrier: 'rounded',
  operatorNetwork: 'rounded',
};

/** The shape of a node; its icon has its own name. */
export const nodeShape = (node: NodeId): NodeShape => SHAPES[node] ?? 'square';
