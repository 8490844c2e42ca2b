// A sign-in service of a few lines: tokens that only the emulator of the same test takes. Nothing leaves this machine.
import { createHmac, randomBytes } from 'node:crypto';
import { PassThrough } from 'node:stream';
import type { Credential, SignInWay } from '../../cli/live/signIn';
import type { Streams } from '../../cli/lib/runCommand';
import { sampleSnapshot } from '../../preview/sample';
import { createEmulator, startServer, type RunningServer, type Emulator, type EmulatorOptions } from '../../preview/emulator';

export class Issuer {
  private readonly key = randomBytes(32);
  /** Every token that was handed out. */
  readonly issued: string[] = [];
  /** Scopes that were asked for. */
  readonly scopes: string[] = [];

  private sign(body: string): string {
    return createHmac('sha256', this.key).update(body).digest('base64url');
  }

  readonly credential: Credential = {
    getToken: async (scope) => {
      this.scopes.push(scope);
      const body = Buffer.from(JSON.stringify({ number: this.issued.length + 1, scope })).toString('base64url');
      const token = `eyJhbGciOiJIUzI1NiJ9.${body}.${this.sign(body)}`;
      this.issued.push(token);
      return { token, expiresOnTimestamp: Date.now() + 3_600_000 };
    },
  };

  readonly accepts = (token: string): boolean => {
    const [, body = '', signature] = token.split('.');
    return signature === this.sign(body);
  };

  /** The usual two ways: no credentials in the environment, a session of the Azure CLI. */
  readonly ways: readonly SignInWay[] = [
    {
      way: 'environment',
      make: async () => ({ getToken: () => Promise.reject(new Error('EnvironmentCredential is unavailable.\nSecond line')) }),
    },
    { way: 'azureCli', make: async () => this.credential },
  ];
}

export interface LocalOrganization {
  readonly issuer: Issuer;
  readonly emulator: Emulator;
  readonly server: RunningServer;
  /** What the command line needs to reach it. */
  readonly args: readonly string[];
}

/** An organization on loopback that lets nobody in without a token. The sample, unless other data is given. */
export async function startOrganization(options: Partial<EmulatorOptions> = {}): Promise<LocalOrganization> {
  const issuer = new Issuer();
  const emulator = createEmulator({ data: sampleSnapshot().tables, requireBearer: issuer.accepts, ...options });
  const server = await startServer({ port: 0, emulator });
  return { issuer, emulator, server, args: ['--org', server.address, '--allow-host', '127.0.0.1'] };
}

export interface Heard {
  readonly streams: Streams;
  out(): string;
  err(): string;
}

/** Streams of a command, and what came out of them. */
export function listen(): Heard {
  const heard = { out: '', err: '' };
  const stream = (name: 'out' | 'err'): PassThrough => {
    const made = new PassThrough();
    made.setEncoding('utf8').on('data', (piece: string) => (heard[name] += piece));
    return made;
  };
  return { streams: { stdout: stream('out'), stderr: stream('err') }, out: () => heard.out, err: () => heard.err };
}
