/**
 * The web resource `forms.js`: adds `forms` to the one global, `VoiceChannel`, whichever script of ours comes first.
 * Dataverse calls `VoiceChannel.forms.<table>.onLoad` with the execution context.
 */
import english from 'virtual:words';
import { todayUtc } from '../text';
import { CHANNEL_COLUMNS, describeChannelForm, SUMMARY } from './channelForm';
import type { Dependencies, XrmLike } from './formApi';
import { makeOnLoad } from './handler';
import { NUMBER_COLUMNS, describeNumberForm } from './numberForm';
import { describeWorkstreamForm } from './workstreamForm';

const dependencies: Dependencies = { xrm: () => (window as unknown as { Xrm: XrmLike }).Xrm, english, today: () => todayUtc() };

const scripts = window as unknown as { VoiceChannel?: Record<string, unknown> };

scripts.VoiceChannel = {
  ...scripts.VoiceChannel,
  forms: {
    channel: { onLoad: makeOnLoad({ describe: describeChannelForm, columns: CHANNEL_COLUMNS, summary: SUMMARY }, dependencies) },
    number: { onLoad: makeOnLoad({ describe: describeNumberForm, columns: NUMBER_COLUMNS }, dependencies) },
    workstream: { onLoad: makeOnLoad({ describe: describeWorkstreamForm, columns: [] }, dependencies) },
  },
};
