import { defineCheck, holds, shown } from '../defineCheck';

/** What a sandbox gives back of what it takes away. */
const SANDBOX = [
  'allow-scripts',
  'allow-same-origin',
  'allow-forms',
  'allow-popups',
  'allow-popups-to-escape-sandbox',
  'allow-modals',
  'allow-downloads',
  'allow-top-navigation',
  'allow-top-navigation-by-user-activation',
  'allow-storage-access-by-user-activation',
] as const;

/** What a frame may be allowed besides; the product uses the first alone. */
const ALLOW = ['clipboard-write', 'clipboard-read', 'microphone', 'camera', 'geolocation', 'fullscreen', 'autoplay'] as const;

const DIRECTIVES = [
  'default-src',
  'script-src',
  'script-src-elem',
  'script-src-attr',
  'style-src',
  'style-src-elem',
  'style-src-attr',
  'img-src',
  'font-src',
  'connect-src',
  'frame-src',
  'frame-ancestors',
  'worker-src',
  'other',
] as const;

/** What files, printing and links to records need of a sandbox. */
const NEEDED = ['allow-scripts', 'allow-same-origin', 'allow-popups', 'allow-modals', 'allow-downloads'] as const;

/** What the browser and the frame let a page do. */
export const frame = defineCheck({
  id: 'frame',
  where: 'page',
  consent: null,
  milliseconds: 5_000,
  shape: {
    members: {
      framed: 'yesNo',
      clipboard: 'yesNo',
      clipboardAllowed: 'yesNo',
      sandboxed: 'yesNo',
      sandbox: { someOf: SANDBOX },
      allow: { someOf: ALLOW },
      violations: 'count',
      violated: { someOf: DIRECTIVES },
    },
  },
  ask: ({ page }) => Promise.resolve(page?.frame ?? {}),
  points: [
    {
      id: 'clipboardWrites',
      beliefs: ['U13'],
      judge: ({ clipboard, clipboardAllowed }) => (clipboard === null ? 'unknown' : holds(clipboard && clipboardAllowed !== false)),
      show: ({ clipboard, clipboardAllowed, allow }) =>
        shown([
          ['clipboard', clipboard],
          ['allowed', clipboardAllowed],
          ['allow', allow && allow.length > 0 ? allow.join(' ') : null],
        ]),
    },
    {
      id: 'frameIsOpen',
      beliefs: ['U14'],
      judge: ({ sandboxed, sandbox }) => holds(sandboxed === null ? null : !sandboxed || NEEDED.every((token) => sandbox?.includes(token))),
      show: ({ framed, sandboxed, sandbox }) =>
        shown([
          ['framed', framed],
          ['sandboxed', sandboxed],
          ['sandbox', sandbox && sandbox.length > 0 ? sandbox.join(' ') : null],
        ]),
    },
    {
      id: 'policyKept',
      beliefs: ['C7', 'C8'],
      judge: ({ violations }) => holds(violations === null ? null : violations === 0),
      show: ({ violations, violated }) =>
        shown([
          ['violations', violations],
          ['directives', violated && violated.length > 0 ? violated.join(' ') : null],
        ]),
    },
  ],
});
