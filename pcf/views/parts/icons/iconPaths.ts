/**
 * Icons as paths on a 16 grid. A plain text is a stroke of 1.25; `fill` is solid, `knock` is cut out of it in the
 * color of the surface, `dash` is a dashed outline, `bold` a stroke of 1.5 for what must be read at a glance.
 * Nodes, marks, severities and bases have the names that the domain gives them.
 */

export type Stroke = string | readonly [path: string, as: 'fill' | 'knock' | 'dash' | 'bold'];

export const RING = 'M14.2 8A6.2 6.2 0 1 1 1.8 8a6.2 6.2 0 0 1 12.4 0z';
const SHIELD = 'M8 1.4l5.2 1.7v4.4c0 3.3-2.1 5.6-5.2 7-3.1-1.4-5.2-3.7-5.2-7V3.1z';
const TOWER = [
  'M8 7.3 5.1 14M8 7.3l2.9 6.7M6.1 11.6h3.8M8.9 6.3a.9.9 0 1 1-1.8 0 .9.9 0 0 1 1.8 0zM5.4 8.7a3.6 3.6 0 0 1 0-4.9M10.6 8.7a3.6 3.6 0 0 0 0-4.9M3.4 10.3a6.2 6.2 0 0 1 0-8.1M12.6 10.3a6.2 6.2 0 0 0 0-8.1',
];

export const ICONS = {
  // What stands in a call path
  customerPhone: [
    'M4.3 2.3h1.9l1.1 3-1.5 1.1a8 8 0 0 0 3.8 3.8l1.1-1.5 3 1.1v1.9c0 .9-.7 1.6-1.6 1.5A10.9 10.9 0 0 1 2.7 3.9c-.1-.9.7-1.6 1.6-1.6z',
  ],
  externalTarget: [
    'M3.6 4.3h1.7l.8 2.5-1.2.9a6.8 6.8 0 0 0 3.3 3.3l.9-1.2 2.5.8v1.7c0 .8-.6 1.3-1.3 1.2A9.3 9.3 0 0 1 2.4 5.6c-.1-.7.4-1.3 1.2-1.3zM9.5 6.5l4.3-4.3M10.6 2.2h3.2v3.2',
  ],
  onPremDesk: ['M2.5 7.4V6.3c0-1.5 1.6-2.9 5.5-2.9s5.5 1.4 5.5 2.9v1.1h-3V6.2h-5v1.2zM4.3 9.3l-1 3.7h9.4l-1-3.7M6.8 11h.01M9.2 11h.01'],
  publicPstn: [RING, 'M1.8 8h12.4M8 1.8c3.5 3.6 3.5 8.8 0 12.4M8 1.8C4.5 5.4 4.5 10.6 8 14.2'],
  customerCarrier: TOWER,
  operatorNetwork: TOWER,
  customerSbc: ['M2 3.1h12v4.1H2zM2 8.8h12v4.1H2zM4.3 5.2h.01M4.3 10.8h.01M7.2 5.2h4.5M7.2 10.8h4.5'],
  acs: ['M2 2.9h8.7v6H6.3L4 11V8.9H2zM12.7 5.7H14v6.1h-1.5V14l-2.4-2.2H7.1'],
  teamsPhone: [
    'M8.1 4.6a2.1 2.1 0 1 1-4.2 0 2.1 2.1 0 0 1 4.2 0zM2 13v-2.2C2 9 3.6 8 6 8s4 1 4 2.8V13M12.9 5.1a1.4 1.4 0 1 1-2.8 0 1.4 1.4 0 0 1 2.8 0zM11.7 8.3c1.5.1 2.3 1 2.3 2.2v1.7',
  ],
  microsoftPstnEdge: [['M8 1.8v12.4', 'dash'], 'M1.6 8h4.1M4 6.3 5.7 8 4 9.7M14.4 8h-4.1M12 6.3 10.3 8 12 9.7'],
  contactCenter: [
    'M4.5 8a1.45 1.45 0 1 1-2.9 0 1.45 1.45 0 0 1 2.9 0zM14.4 3.6a1.45 1.45 0 1 1-2.9 0 1.45 1.45 0 0 1 2.9 0zM14.4 12.4a1.45 1.45 0 1 1-2.9 0 1.45 1.45 0 0 1 2.9 0zM4.5 8h2.1M11.5 3.6h-1.2c-2.6 0-1.6 4.4-3.7 4.4 2.1 0 1.1 4.4 3.7 4.4h1.2',
  ],
  representative: [
    'M2.9 9.6V8a5.1 5.1 0 0 1 10.2 0v1.6M2.9 8.6h1.9v3.9h-.9a1 1 0 0 1-1-1zM13.1 8.6h-1.9v3.9h.9a1 1 0 0 0 1-1zM12.2 12.5c0 1.1-1 1.7-2.9 1.7',
  ],
  onPremPbx: ['M3 2h10v12H3zM5.5 4.9h5M5.5 7.5h5M5.5 11.2h.01M8 11.2h.01M10.5 11.2h.01'],
  // Whose part a stretch is
  shield: [
    [SHIELD, 'fill'],
    ['M5.5 8l1.8 1.8 3.3-3.5', 'knock'],
  ],
  shieldNone: [[SHIELD, 'dash'], 'M5.8 8h4.4'],
  // Marks and states
  carried: [
    ['M14.4 8A6.4 6.4 0 1 1 1.6 8a6.4 6.4 0 0 1 12.8 0z', 'fill'],
    ['M5.1 8.2l2 2 3.9-4.1', 'knock'],
  ],
  warning: ['M8 2.1l6.3 11.3H1.7z', ['M8 6.4v3.2M8 11.5v.01', 'bold']],
  error: [
    ['M5.4 1.6h5.2l3.8 3.8v5.2l-3.8 3.8H5.4l-3.8-3.8V5.4z', 'fill'],
    ['M5.8 5.8l4.4 4.4M10.2 5.8l-4.4 4.4', 'knock'],
  ],
  info: [RING, ['M8 7.4V11M8 5v.01', 'bold']],
  undecided: ['M8 1.4L14.6 8 8 14.6 1.4 8z', ['M6.5 6.5c.1-1.9 3-1.8 3 0 0 1.1-1.5 1.2-1.5 2.3M8 10.9v.01', 'bold']],
  depends: ['M8 2.2L13.8 8 8 13.8 2.2 8z', ['M8 2.2L13.8 8 8 13.8z', 'fill']],
  number: ['M2.6 2.6h10.8v10.8H2.6zM6.9 5l-.7 6M9.8 5l-.7 6M5 6.9h6.2M4.8 9.2H11'],
  lost: [RING, ['M5.7 5.7l4.6 4.6M10.3 5.7l-4.6 4.6', 'bold']],
  clock: [RING, 'M8 4.3V8l2.5 1.6'],
  lock: ['M3.2 7h9.6v6.8H3.2zM5.2 7V5a2.8 2.8 0 0 1 5.6 0v2M8 9.7v1.5'],
  offline: ['M4.7 12.4a2.8 2.8 0 0 1-.3-5.6 4 4 0 0 1 7.5 1 2.3 2.3 0 0 1 .2 4.6zM2.4 2.4l11.2 11.2'],
  // What a statement rests on
  article: ['M8 4.1C6.5 2.9 4.4 2.6 2 2.8v9.3c2.4-.2 4.5.1 6 1.3 1.5-1.2 3.6-1.5 6-1.3V2.8c-2.4-.2-4.5.1-6 1.3zM8 4.1v9.3'],
  documented: ['M3.6 1.9h5.8l3 3v9.2H3.6zM9.4 1.9v3h3M5.8 8.1h4.4M5.8 10.9h4.4'],
  inferred: ['M2 6.5c2-2 3.9-1.5 6-.3s4 1.7 6-.3M2 10.6c2-2 3.9-1.5 6-.3s4 1.7 6-.3'],
  // What one can do
  external: ['M6.2 3.4H3V13h9.6V9.8M9.2 2.8h4v4M13 3L7.6 8.4'],
  chevronRight: ['M6 3.6L10.4 8 6 12.4'],
  chevronDown: ['M3.6 6L8 10.4 12.4 6'],
  refresh: ['M13.4 8a5.4 5.4 0 1 1-1.7-3.9M12 1.6v2.7H9.3'],
  list: ['M6 4h8M6 8h8M6 12h8M2.4 4h.01M2.4 8h.01M2.4 12h.01'],
} satisfies Record<string, Stroke[]>;
