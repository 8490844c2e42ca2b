/**
 * Signing in, with `@azure/identity`. The library is loaded only when an organization is asked, since it is large.
 *
 * No token leaves this file except as a header: it is not printed, not logged and not part of any error.
 */
import type { Text } from '../../plugins-ts/text';
import { CommandError } from '../lib/commandError';
import type { OrganizationAddress } from './organizationAddress';

/** How a person signed in; each has a name in `Live_Way_…`. */
export type Way = 'environment' | 'azureCli' | 'browser' | 'deviceCode';

/** The part of a credential of `@azure/identity` that is needed. */
export interface Credential {
  getToken(scopes: string, options?: { readonly abortSignal?: AbortSignal }): Promise<AccessToken | null>;
}

export interface AccessToken {
  readonly token: string;
  /** Milliseconds since 1970. Without it the token is asked for again with every request. */
  readonly expiresOnTimestamp?: number;
}

/** A way to sign in, made when it is its turn. A fresh one holds no token that the service has refused. */
export interface SignInWay {
  readonly way: Way;
  make(): Promise<Credential>;
}

export const INTERACTIVE = ['browser', 'device-code'] as const;

export interface SignInChoices {
  /** Opens a browser, or shows a code to type on another device. Without it nobody is asked anything. */
  readonly signIn?: (typeof INTERACTIVE)[number];
  readonly tenant?: string;
  /**
   * Application to sign in with, by its ID. The library's own is that of the Azure CLI, to which Microsoft Graph gives no more than a
   * fixed set of permissions.
   */
  readonly application?: string;
}

/** The ways in their order: environment and Azure CLI, or the one that was asked for with `--sign-in`. */
export function waysOf(
  { authority }: OrganizationAddress,
  { signIn, tenant, application }: SignInChoices,
  notify: (line: string) => void,
): readonly SignInWay[] {
  const identity = (): Promise<typeof import('@azure/identity')> => import('@azure/identity');
  const common = {
    authorityHost: authority,
    ...(tenant === undefined ? {} : { tenantId: tenant }),
    ...(application === undefined ? {} : { clientId: application }),
  };
  switch (signIn) {
    case 'browser':
      return [{ way: 'browser', make: async () => new (await identity()).InteractiveBrowserCredential(common) }];
    case 'device-code':
      return [
        {
          way: 'deviceCode',
          // The service's own sentence, with the address and the code. It is meant for the person and is no token.
          make: async () =>
            new (await identity()).DeviceCodeCredential({ ...common, userPromptCallback: ({ message }) => notify(message) }),
        },
      ];
    default:
      return [
        { way: 'environment', make: async () => new (await identity()).EnvironmentCredential({ authorityHost: authority }) },
        { way: 'azureCli', make: async () => new (await identity()).AzureCliCredential(tenant === undefined ? {} : { tenantId: tenant }) },
      ];
  }
}

/** Milliseconds before its end from which a token is not used any more. */
const RENEW_BEFORE = 120_000;

export interface Session {
  readonly way: Way;
  /** The header for a request. With `renew`, one that was not used before. */
  headers(renew: boolean): Promise<Readonly<Record<string, string>>>;
}

/** Whether people answered something with this way, so that making it anew would ask them again. */
const asksPeople = (way: Way): boolean => way === 'browser' || way === 'deviceCode';

/** The first line of what a library said, without anything that looks like a token. */
export function withoutTokens(message: string): string {
  return (message.split(/\r?\n/).find((line) => line.trim() !== '') ?? '').replace(/\b(eyJ[\w-]+\.[\w.-]+|Bearer\s+\S+)/g, '…').trim();
}

/**
 * Signs in by the first way that works.
 * @throws CommandError (exit 1) with what each way said
 */
export async function signIn(address: OrganizationAddress, ways: readonly SignInWay[], text: Text, signal?: AbortSignal): Promise<Session> {
  const reasons: string[] = [];
  for (const { way, make } of ways) {
    try {
      let credential = await make();
      let kept = await tokenOf(credential, address.scope, signal);
      return {
        way,
        async headers(renew) {
          if (renew && !asksPeople(way)) credential = await make();
          // Kept here as well: the Azure CLI is a process to start, and knows its own expiry only.
          if (renew || (kept.expiresOnTimestamp ?? 0) - Date.now() < RENEW_BEFORE) kept = await tokenOf(credential, address.scope, signal);
          return { Authorization: `Bearer ${kept.token}` };
        },
      };
    } catch (error) {
      if (signal?.aborted) throw error;
      reasons.push(`${text(`Live_Way_${way}`)}: ${withoutTokens(error instanceof Error ? error.message : String(error))}`);
    }
  }
  throw new CommandError('Live_NotSignedIn', { host: address.host, reasons: reasons.join(' | ') });
}

async function tokenOf(credential: Credential, scope: string, signal: AbortSignal | undefined): Promise<AccessToken> {
  const token = await credential.getToken(scope, { abortSignal: signal });
  if (token === null || token.token === '') throw new Error('no token');
  return token;
}
