/** A connection to one organization: signed in, and known to answer. */
import { DataverseError, type DataverseClient } from '../../plugins-ts/dataverse/client';
import { errorFromAnswer, retryAfter } from '../../plugins-ts/dataverse/errors';
import { createFetchClient } from '../../plugins-ts/dataverse/fetchClient';
import { waitFor, withLimits, type Wait } from '../../plugins-ts/dataverse/wait';
import type { Text } from '../../plugins-ts/text';
import { CommandError, EXIT } from '../shared/commandError';
import { organisationAddress, type OrganisationAddress } from './address';
import type { LiveOptions } from './options';
import { signIn, waysOf, type Session, type SignInWay } from './signIn';

/** What tests replace. */
export interface LiveSurroundings {
  readonly ways?: readonly SignInWay[];
  readonly wait?: Wait;
  /** Aborts when the person interrupts; by default with Ctrl+C. */
  readonly signal?: AbortSignal;
  readonly fetch?: typeof fetch;
  readonly now?: () => Date;
}

export interface Connection {
  readonly address: OrganisationAddress;
  /** Reads tables. */
  readonly client: DataverseClient;
  /** Sends one request, with attempts where a later one may succeed. @throws DataverseError */
  send(method: 'GET' | 'POST', path: string, body?: { readonly type: string; readonly text: string }): Promise<{ readonly status: number; readonly text: string }>;
}

const TRIES = 5;
const LONGEST_WAIT_SECONDS = 300;
const TIME_OUT = 120_000;

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

/** The sentence about an error of the service: its own words, or ours. */
const reasonOf = (error: DataverseError, text: Text): string => text(error.message);

/**
 * Signs in and asks `WhoAmI`, which every user may: who is refused here is no user of this organization.
 *
 * @param say one line for the person, on standard error
 * @throws CommandError (exit 1, 2, or 130 when the signal aborts)
 */
export async function connect(options: LiveOptions & { readonly org: string }, surroundings: LiveSurroundings, text: Text, say: (line: string) => void, signal: AbortSignal): Promise<Connection> {
  const address = organisationAddress(options.org, options.allowHost);
  const session = await signIn(address, surroundings.ways ?? waysOf(address, options, say), text, signal).catch((error: unknown) => {
    throw signal.aborted ? interrupted() : error;
  });
  say(text('Live_SignedIn', { host: address.host, way: text(`Live_Way_${session.way}`) }));
  const connection = connectionOf(address, session, surroundings, signal);
  try {
    const { text: body } = await connection.send('GET', 'WhoAmI');
    if (!/"UserId"/.test(body)) throw new DataverseError({ kind: 'failed', message: 'Read_NotJson' });
  } catch (error) {
    if (signal.aborted) throw interrupted();
    if (!(error instanceof DataverseError)) throw error;
    throw new CommandError('Live_NoAnswer', { host: address.host, reason: reasonOf(error, text) });
  }
  return connection;
}

function connectionOf(address: OrganisationAddress, session: Session, surroundings: LiveSurroundings, signal: AbortSignal): Connection {
  const { wait = waitFor, fetch: fetchOf = fetch } = surroundings;
  const client = createFetchClient({ root: address.root, fetch: fetchOf, headers: (renew) => session.headers(renew) });
  const once = async (method: string, path: string, body: { readonly type: string; readonly text: string } | undefined, renew: boolean): Promise<{ status: number; text: string }> => {
    const controller = new AbortController();
    const headers = {
      Accept: 'application/json',
      'OData-MaxVersion': '4.0',
      'OData-Version': '4.0',
      ...(body === undefined ? {} : { 'Content-Type': body.type, Prefer: 'odata.continue-on-error' }),
      ...(await session.headers(renew)),
    };
    const ask = async (): Promise<{ status: number; text: string; retry: string | null }> => {
      const answer = await fetchOf(`${address.root}${path}`, { method, headers, redirect: 'manual', signal: controller.signal, ...(body === undefined ? {} : { body: body.text }) });
      return { status: answer.status, text: await answer.text(), retry: answer.headers.get('Retry-After') };
    };
    const answer = await withLimits(ask(), { signal, milliseconds: TIME_OUT, stop: () => controller.abort() }).catch((error: unknown) => {
      throw error instanceof DataverseError ? error : new DataverseError({ kind: 'offline', message: 'Read_Offline' });
    });
    if (answer.status === 401 && !renew) return once(method, path, body, true);
    if (answer.status >= 300 && answer.status < 400) throw new DataverseError({ kind: 'failed', message: 'Read_Redirected' });
    if (answer.status >= 400) throw errorFromAnswer(answer.status, parsed(answer.text), retryAfter(answer.retry, Date.now()));
    return answer;
  };
  return {
    address,
    client,
    async send(method, path, body) {
      for (let attempt = 1; ; attempt += 1) {
        try {
          return await once(method, path, body, false);
        } catch (error) {
          if (!(error instanceof DataverseError) || !error.transient || attempt >= TRIES) throw error;
          const seconds = error.retryAfterSeconds ?? 2 ** (attempt - 1);
          if (seconds > LONGEST_WAIT_SECONDS) throw error;
          await wait(seconds * 1000, signal);
        }
      }
    },
  };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
