/** Starts the local server: loopback only, with the emulator and the folders that are served. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import express, { type Express, type RequestHandler } from 'express';
import { serveFolder } from './folders';
import { onlyOwn, securityHeaders } from './security';
import { LONGEST_ADDRESS } from './service';
import type { Emulator } from './emulator';

const HOST = '127.0.0.1';
/** Milliseconds; `close` does not wait for them. */
const KEEP_ALIVE = 60_000;
/** Node's own limit for all headers is smaller than the longest address that the Web API takes. */
const LARGEST_HEAD = LONGEST_ADDRESS * 3;

export type ServerErrorKey = 'Server_PortInUse' | 'Server_PortDenied' | 'Server_PortInvalid' | 'Server_Failed';

/** The server did not start. `key` says why, `values` what a sentence about it needs; the sentence belongs to whoever shows it. */
export class ServerError extends Error {
  constructor(
    readonly key: ServerErrorKey,
    readonly values: Readonly<Record<string, string | number>>,
  ) {
    super(key);
    this.name = 'ServerError';
  }
}

export interface ServerOptions {
  /** 0 to 65535; 0 takes any that is free. */
  readonly port: number;
  readonly emulator?: Emulator;
  /** Asked before the emulator, and may leave the answer to it. */
  readonly before?: RequestHandler;
  /** Folder by the name under which it is served; an empty name is the root. */
  readonly folders?: Readonly<Record<string, string>>;
  /** Adds paths, before the folders. */
  readonly extend?: (app: Express) => void;
  /** Hashes of scripts inside pages, such as `'sha256-…'`. */
  readonly scriptHashes?: readonly string[];
}

export interface RunningServer {
  /** Without a slash at the end: `http://127.0.0.1:8181`. */
  readonly address: string;
  readonly port: number;
  /** Ends open connections too. */
  close(): Promise<void>;
}

/** @throws ServerError when the port is not valid, taken or not allowed */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const { port } = options;
  if (!Number.isInteger(port) || port < 0 || port > 65535) throw new ServerError('Server_PortInvalid', { port: String(port) });
  const server = createServer({ maxHeaderSize: LARGEST_HEAD }, createApp(options));
  // Node closes an idle connection after five seconds, which on a busy machine may be just when a client writes to it again.
  server.keepAliveTimeout = KEEP_ALIVE;
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(startError(error, port)));
    server.listen(port, HOST, resolve);
  });
  const bound = (server.address() as AddressInfo).port;
  return {
    address: `http://${HOST}:${bound}`,
    port: bound,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** The application without a connection. */
export function createApp(options: Omit<ServerOptions, 'port'>): Express {
  const app = express();
  app.disable('x-powered-by');
  app.disable('etag');
  app.set('query parser', false);
  app.use(onlyOwn, securityHeaders(options.scriptHashes));
  if (options.before) app.use(options.before);
  if (options.emulator) app.use(options.emulator.router);
  options.extend?.(app);
  for (const [name, folder] of Object.entries(options.folders ?? {})) app.use(serveFolder(name, folder));
  app.use((_request, response) => void response.status(404).type('text/plain').send('404'));
  return app;
}

function startError(error: NodeJS.ErrnoException, port: number): ServerError {
  if (error.code === 'EADDRINUSE') return new ServerError('Server_PortInUse', { port });
  if (error.code === 'EACCES') return new ServerError('Server_PortDenied', { port });
  return new ServerError('Server_Failed', { port, reason: error.code ?? error.message });
}
