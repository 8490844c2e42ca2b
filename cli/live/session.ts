/** A connection to one organization: signed in, and known to answer. */
import { DataverseError, failed, type DataverseClient } from '../../plugins-ts/dataverse/client';
import { createFetchClient } from '../../plugins-ts/dataverse/fetchClient';
import type { HttpSettings } from '../../plugins-ts/dataverse/http';
import { createSender, type Sender } from '../../plugins-ts/dataverse/sender';
import type { Wait } from '../../plugins-ts/dataverse/wait';
import type { Text } from '../../plugins-ts/text';
import { CommandError, EXIT } from '../lib/commandError';
import { organizationAddress, type OrganizationAddress } from './organizationAddress';
import type { LiveOptions } from './options';
import { signIn, waysOf, type Session, type SignInWay } from './signIn';

/** What tests replace. */
export interface LiveDependencies {
  readonly ways?: readonly SignInWay[];
  readonly wait?: Wait;
  /** Aborts when the person interrupts; by default with Ctrl+C. */
  readonly signal?: AbortSignal;
  readonly fetch?: typeof fetch;
  readonly now?: () => Date;
  /** Where Microsoft Graph is, with a slash at the end. */
  readonly graphRoot?: string;
}

export interface Connection {
  readonly address: OrganizationAddress;
  /** Reads tables. */
  readonly client: DataverseClient;
  /** Sends everything else: `WhoAmI`, and batches of connectivity records. */
  readonly sender: Sender;
  /** How both reach the service, for whoever asks it in another way. */
  readonly http: HttpSettings & { readonly root: string };
}

/** A signal that Ctrl+C aborts, and a way to stop listening. A second Ctrl+C ends the process as ever. */
export function interruption(given?: AbortSignal): { readonly signal: AbortSignal; stop(): void } {
  if (given !== undefined) return { signal: given, stop: () => undefined };
  const controller = new AbortController();
  const abort = (): void => controller.abort();
  process.once('SIGINT', abort);
  return { signal: controller.signal, stop: () => void process.off('SIGINT', abort) };
}

/** The end of a command that the person stopped. */
export const interrupted = (): CommandError => new CommandError('Live_Interrupted', {}, EXIT.interrupted);

/** How a command speaks with the person, and when it is to give up. */
export interface Conversation {
  readonly text: Text;
  /** One line for the person, on standard error. */
  readonly notify: (line: string) => void;
  readonly signal: AbortSignal;
}

/** The sentence about an error of the service: its own words, or ours. */
const reasonOf = (error: DataverseError, text: Text): string => text(error.message);

/**
 * Signs in and asks `WhoAmI`, which every user may: who is refused here is no user of this organization.
 *
 * @throws CommandError (exit 1, 2, or 130 when the signal aborts)
 */
export async function connect(
  options: LiveOptions & { readonly org: string },
  { text, notify, signal }: Conversation,
  dependencies: LiveDependencies,
): Promise<Connection> {
  const address = organizationAddress(options.org, options.allowHost);
  const session = await signIn(address, dependencies.ways ?? waysOf(address, options, notify), text, signal).catch((error: unknown) => {
    throw signal.aborted ? interrupted() : error;
  });
  notify(text('Live_SignedIn', { host: address.host, way: text(`Live_Way_${session.way}`) }));
  const connection = connectionOf(address, session, dependencies, signal);
  try {
    const { text: body } = await connection.sender.send('GET', 'WhoAmI');
    if (!/"UserId"/.test(body)) throw failed('Read_NotJson');
  } catch (error) {
    if (signal.aborted) throw interrupted();
    if (!(error instanceof DataverseError)) throw error;
    throw new CommandError('Live_NoAnswer', { host: address.host, reason: reasonOf(error, text) });
  }
  return connection;
}

function connectionOf(
  address: OrganizationAddress,
  session: Session,
  { wait, fetch: fetchOf = fetch }: LiveDependencies,
  signal: AbortSignal,
): Connection {
  const reaching = { root: address.root, fetch: fetchOf, headers: (renew: boolean) => session.headers(renew) };
  return { address, client: createFetchClient(reaching), sender: createSender({ ...reaching, wait, signal }), http: reaching };
}
