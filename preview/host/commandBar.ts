/** The product's buttons on the command bar of a form: the real script, run as the client runs it, on the record of the form. */
import type { PrimaryControl } from '../../plugins-ts/commands/commandApi';
import type { Commands } from '../../plugins-ts/commands/commands';
import { createApp, provideXrm, providedXrm } from './app';
import { element } from './dom';
import { globalContextOf } from './globalContext';
import { text } from './hostText';
import type { Address } from './hostAddress';
import type { PreviewInfo } from './pageRequests';
import { loadScript } from './platform';

export interface CommandFacts {
  /** Logical name of the form's table. */
  readonly table: string;
  /** As it is at the moment. */
  readonly address: () => Address;
  readonly info: PreviewInfo;
}

type Button = Extract<keyof Commands, 'openDeployment' | 'copyTicketSheet'>;

const BUTTONS: readonly (readonly [Button, 'Preview_Command_Deployment' | 'Preview_Command_TicketSheet'])[] = [
  ['openDeployment', 'Preview_Command_Deployment'],
  ['copyTicketSheet', 'Preview_Command_TicketSheet'],
];

/** One app for as long as the page lives: panes stay open while one goes from record to record. */
let app: ReturnType<typeof createApp> | undefined;

async function run(button: Button, { table, address, info }: CommandFacts): Promise<void> {
  app ??= createApp({ address, go: (target) => location.assign(target) });
  // Scripts of the form may have brought the words; they are not taken away.
  const { Utility = { getGlobalContext: () => globalContextOf(address(), info) } } = providedXrm();
  provideXrm({ ...app, Utility });
  await loadScript('/webresources/commands.js');
  const { commands } = (window as unknown as { readonly VoiceChannel: { readonly commands: Commands } }).VoiceChannel;
  const form: PrimaryControl = { data: { entity: { getId: () => `{${address().record.toUpperCase()}}`, getEntityName: () => table } } };
  if (commands.canOpenDeployment(form)) await commands[button](form);
}

export function commandBar(facts: CommandFacts): HTMLElement {
  return element(
    'div',
    { class: 'commands', role: 'group', 'aria-label': text('Preview_Commands') },
    ...BUTTONS.map(([button, label]) =>
      element('button', { type: 'button', id: `command-${button}`, click: () => void run(button, facts).catch(reportError) }, text(label)),
    ),
  );
}
