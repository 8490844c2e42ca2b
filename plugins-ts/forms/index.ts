/**
 * The web resource `forms.js`: adds `forms` to the one global, `VoiceChannel`, whichever script of ours comes first.
 * Dataverse calls `VoiceChannel.forms.<table>.onLoad` with the execution context.
 */
import english from 'virtual:words';
import { todayUtc } from '../text';
import { CHANNEL_COLUMNS, describeChannelForm } from './channelForm';
import type { Dependencies, XrmLike } from './formApi';
import { makeHandlers, type FormHandlers, type FormScript } from './handler';
import { NUMBER_COLUMNS, describeNumberForm } from './numberForm';
import { describeWorkstreamForm } from './workstreamForm';

const dependencies: Dependencies = { xrm: () => (window as unknown as { Xrm: XrmLike }).Xrm, english, today: () => todayUtc() };

const scripts = window as unknown as { VoiceChannel?: Record<string, unknown> };

const onLoadOf = (script: FormScript): FormHandlers['onLoad'] => makeHandlers(script, dependencies).onLoad;

scripts.VoiceChannel = {
  ...scripts.VoiceChannel,
  forms: {
    channel: { onLoad: onLoadOf({ describe: describeChannelForm, columns: CHANNEL_COLUMNS }) },
    number: { onLoad: onLoadOf({ describe: describeNumberForm, columns: NUMBER_COLUMNS }) },
    workstream: { onLoad: onLoadOf({ describe: describeWorkstreamForm, columns: [] }) },
  },
};
