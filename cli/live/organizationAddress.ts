/** Which addresses are organizations, and who signs people in to them. */
import { CommandError, EXIT } from '../lib/commandError';

/** An organization that may be asked. */
export interface OrganizationAddress {
  /** Scheme and host, without a slash at the end. */
  readonly origin: string;
  readonly host: string;
  /** `https://contoso.crm.dynamics.com/api/data/v9.2/`. */
  readonly root: string;
  /** What a token must be for. */
  readonly scope: string;
  /** Address of the cloud's sign-in service. */
  readonly authority: string;
}

/** Signs in to the public cloud, and to the US Government community cloud. */
export const PUBLIC_CLOUD = 'https://login.microsoftonline.com';

/**
 * Host endings of Dataverse and the sign-in service of their cloud ("Datacenter regions" and "National clouds" of the
 * Dataverse and Microsoft Entra documentation). The US Government community cloud, `.crm9`, signs in at the public service.
 */
const CLOUDS: readonly { readonly host: RegExp; readonly authority: string }[] = [
  { host: /^[a-z0-9-]+\.crm\d*\.dynamics\.com$/, authority: PUBLIC_CLOUD },
  { host: /^[a-z0-9-]+\.crm\.microsoftdynamics\.us$/, authority: 'https://login.microsoftonline.us' },
  { host: /^[a-z0-9-]+\.crm\.appsplatform\.us$/, authority: 'https://login.microsoftonline.us' },
  { host: /^[a-z0-9-]+\.crm\.dynamics\.cn$/, authority: 'https://login.chinacloudapi.cn' },
];

const LOOPBACK = /^(localhost|127\.0\.0\.1|\[::1\])$/;

const API_PATH = '/api/data/v9.2/';

/**
 * Reads what `--org` names. A token goes to this address, so nothing but a Dynamics host is taken, and nothing but https,
 * unless the host was named with `--allow-host` as well; plain http even then on this machine only.
 *
 * @param allowedHost host, with its port where it has one, that is accepted besides the known ones
 * @throws CommandError (exit 2) that says which part is wrong
 */
export function organizationAddress(given: string, allowedHost?: string): OrganizationAddress {
  let url: URL;
  try {
    url = new URL(/^[a-z][a-z0-9+.-]*:\/\//i.test(given) ? given : `https://${given}`);
  } catch {
    throw new CommandError('Live_AddressInvalid', { address: given }, EXIT.wrongUse);
  }
  if (url.username !== '' || url.password !== '') throw new CommandError('Live_AddressWithSecret', {}, EXIT.wrongUse);
  const allowed = allowedHost !== undefined && (url.host === allowedHost.toLowerCase() || url.hostname === allowedHost.toLowerCase());
  const plain = url.protocol === 'http:' && allowed && LOOPBACK.test(url.hostname);
  if (url.protocol !== 'https:' && !plain) throw new CommandError('Live_AddressNotHttps', { address: url.host }, EXIT.wrongUse);
  const cloud = url.port === '' ? CLOUDS.find(({ host }) => host.test(url.hostname)) : undefined;
  if (cloud === undefined && !allowed) throw new CommandError('Live_AddressNotDynamics', { host: url.host }, EXIT.wrongUse);
  return {
    origin: url.origin,
    host: url.host,
    root: `${url.origin}${API_PATH}`,
    scope: `${url.origin}/.default`,
    authority: cloud?.authority ?? PUBLIC_CLOUD,
  };
}
