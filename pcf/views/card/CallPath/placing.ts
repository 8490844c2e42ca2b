/**
 * Where things stand on the grid of a drawing. In a row, each node has two half columns and a leg takes the facing halves
 * of two nodes; from top to bottom, each node has three rows: a caption, where one begins, itself, and the leg below it.
 * So icons, names, marks and parties line up without measuring any text.
 */
import type { CSSProperties } from 'react';
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

export interface Placing {
  /** The grid itself. */
  readonly grid: CSSProperties;
  node(index: number): CSSProperties;
  leg(index: number): CSSProperties;
  /** From one node to another, both included. */
  part(first: number, last: number): CSSProperties;
  /** The words on top of the part. */
  caption(first: number, last: number): CSSProperties;
}

/** Whose name is one long word: the column is wide enough for it, in a wide font too. Its words of their own say where it may be divided. */
export const isPerson = (node: NodeId): boolean => node === 'representative';

// Equal as long as the longest word of each name and party fits; where letters are wide, columns give to their neighbors.
const HALVES = 'minmax(min-content,1fr) minmax(min-content,1fr)';
const PERSON_HALVES = 'minmax(40px,max-content) minmax(40px,max-content)';

export function placingAcross(nodes: readonly NodeId[]): Placing {
  const part = (first: number, last: number): CSSProperties => ({ gridColumn: `${2 * first + 2} / ${2 * last + 2}` });
  return {
    grid: { gridTemplateColumns: nodes.map((node) => (isPerson(node) ? PERSON_HALVES : HALVES)).join(' ') },
    node: (index) => ({ gridColumn: `${2 * index + 1} / span 2` }),
    leg: (index) => ({ gridColumn: `${2 * index + 2} / span 2` }),
    part,
    caption: part,
  };
}

export const PLACING_DOWN: Placing = {
  grid: {},
  node: (index) => ({ gridRow: 3 * index + 2 }),
  leg: (index) => ({ gridRow: 3 * index + 3 }),
  part: (first, last) => ({ gridRow: `${3 * first + 1} / ${3 * last + 3}` }),
  caption: (first) => ({ gridRow: 3 * first + 1 }),
};
