/**
 * Keeps the local server to the person in front of it. Any page in any browser tab can send requests to loopback, and a
 * name that points to 127.0.0.1 makes a stranger's page look local: so the `Host` must be ours, and so must the `Origin`.
 */
import helmet from 'helmet';
import type { Request, RequestHandler } from 'express';
import { ApiError } from './apiErrors';

const LOOPBACK_NAMES = ['localhost', '127.0.0.1', '[::1]'];

const foreign = (): ApiError => new ApiError(403, '0x80072560', 'The request does not come from this server’s own pages or address.');

/** Refuses requests whose `Host` is not a loopback name with this server's port, and those that other origins send. */
export const onlyOwn: RequestHandler = (request, response, next) => {
  if (isOwn(request)) next();
  else {
    const error = foreign();
    response.status(error.status).json(error.body);
  }
};

function isOwn(request: Request): boolean {
  const host = request.headers.host?.toLowerCase() ?? '';
  const port = request.socket.localPort;
  const ours = LOOPBACK_NAMES.some((name) => host === `${name}:${port}` || (port === 80 && host === name));
  if (!ours) return false;
  const { origin } = request.headers;
  if (origin !== undefined && origin.toLowerCase() !== `http://${host}`) return false;
  return sentByOwnPage(request);
}

/**
 * Browsers leave `Origin` out of plain loads of scripts and pictures, but say where a request comes from. A person may
 * follow a link from anywhere to a page; nothing else may come from elsewhere. `same-site` is elsewhere: another port.
 */
function sentByOwnPage(request: Request): boolean {
  const site = request.headers['sec-fetch-site'];
  if (site === undefined || site === 'same-origin' || site === 'none') return true;
  const opensPage = request.headers['sec-fetch-mode'] === 'navigate' && request.headers['sec-fetch-dest'] === 'document';
  return request.method === 'GET' && opensPage;
}

/**
 * Headers of every answer. Scripts come from this server alone, or carry one of the hashes.
 * @param scriptHashes such as `'sha256-…'`, for scripts inside the page
 */
export function securityHeaders(scriptHashes: readonly string[] = []): RequestHandler {
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'", ...scriptHashes],
        // Fluent 8 writes its rules into style elements that it makes at run time; without this the controls have no styles.
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", 'data:', 'blob:'],
        fontSrc: ["'self'", 'data:'],
        connectSrc: ["'self'"],
        frameSrc: ["'self'"],
        frameAncestors: ["'self'"],
        baseUri: ["'none'"],
        formAction: ["'none'"],
        objectSrc: ["'none'"],
      },
    },
    // Plain HTTP on loopback: a browser that remembered "https only" for localhost would lock people out of other servers.
    strictTransportSecurity: false,
    crossOriginResourcePolicy: { policy: 'same-origin' },
    referrerPolicy: { policy: 'no-referrer' },
    xFrameOptions: { action: 'sameorigin' },
  });
}
