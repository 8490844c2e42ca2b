import { defineCheck, holds, shown } from '../defineCheck';

const WINDOWS = ['self', 'parent', 'top', 'opener'] as const;

/** Where the page runs, where the app is from there, and how what its opener asked for arrived. */
export const place = defineCheck({
  id: 'place',
  where: 'page',
  consent: null,
  milliseconds: 5_000,
  shape: {
    members: {
      window: { oneOf: ['top', 'frame', 'opened'] },
      app: { oneOf: [...WINDOWS, 'none'] },
      appOn: { each: WINDOWS, of: 'yesNo' },
      data: { members: { there: 'yesNo', encodings: 'count' } },
    },
  },
  ask: ({ page }) => Promise.resolve(page?.place ?? {}),
  points: [
    {
      id: 'appFound',
      beliefs: ['R1', 'R3'],
      judge: ({ app }) => holds(app === null ? null : app !== 'none'),
      show: ({ window, app }) =>
        shown([
          ['window', window],
          ['app', app],
        ]),
    },
    {
      id: 'dataEncodedOnce',
      beliefs: ['U4', 'C2'],
      judge: ({ data }) => (data.there === true ? holds(data.encodings === null ? null : data.encodings === 1) : 'unknown'),
      show: ({ data }) => shown([['encodings', data.there === true ? data.encodings : null]]),
    },
  ],
});
