/**
 * The web resource `commands.js`: adds `commands` to the one global, `VoiceChannel`, whichever script of ours comes first.
 */
import english from 'virtual:words';
import type { XrmLike } from './commandApi';
import { makeCommands } from './commands';

const scripts = window as unknown as { VoiceChannel?: Record<string, unknown> };

scripts.VoiceChannel = {
  ...scripts.VoiceChannel,
  commands: makeCommands({ xrm: () => (window as unknown as { Xrm: XrmLike }).Xrm, location: window.location, english }),
};
