/** `--org` and what belongs to it, for every command that can read an organization. */
import { Option, type Command } from 'commander';
import type { Text } from '../../plugins-ts/text';
import { filled } from '../lib/runCommand';
import { INTERACTIVE, type SignInChoices } from './signIn';

export interface LiveOptions extends SignInChoices {
  readonly org?: string;
  readonly allowHost?: string;
}

/** Adds the options to a command. */
export function addLiveOptions(program: Command, text: Text): Command {
  return program
    .addOption(new Option('--org <url>', text('Live_Option_Org')).argParser(filled(text)))
    .addOption(new Option('--sign-in <way>', text('Live_Option_SignIn')).choices(INTERACTIVE))
    .addOption(new Option('--tenant <id>', text('Live_Option_Tenant')).argParser(filled(text)))
    .addOption(new Option('--allow-host <host>', text('Live_Option_AllowHost')).argParser(filled(text)));
}
