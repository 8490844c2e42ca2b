import { mkdtempSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { networkInterfaces, tmpdir } from 'node:os';
import { join } from 'node:path';
import { createEmulator, ServerError, startServer, type RunningServer } from '../../../preview/emulator';
import { raw, smallOrganization } from './fixture';

let base: string;
let server: RunningServer;
beforeAll(async () => {
  base = mkdtempSync(join(tmpdir(), 'server-test-'));
  const folder = join(base, 'page');
  mkdirSync(join(folder, 'inner'), { recursive: true });
  mkdirSync(join(base, 'page-secret'));
  writeFileSync(join(folder, 'index.html'), '<!DOCTYPE html><title>Page</title>');
  writeFileSync(join(folder, 'inner', 'a b.js'), '"file"');
  writeFileSync(join(folder, '.hidden'), 'hidden');
  writeFileSync(join(base, 'outside.txt'), 'outside');
  writeFileSync(join(base, 'page-secret', 'x.txt'), 'outside');
  symlinkSync(join(base, 'outside.txt'), join(folder, 'link.txt'));
  symlinkSync(base, join(folder, 'up'));
  server = await startServer({
    port: 0,
    emulator: createEmulator({ data: smallOrganization() }),
    folders: { '': folder, files: folder },
    extend: (app) => void app.get('/extra', (_request, response) => void response.json({ extra: true })),
    scriptHashes: ["'sha256-abc='"],
  });
});
afterAll(async () => {
  await server.close();
  rmSync(base, { recursive: true });
});

const get = (path: string, headers: Record<string, string> = {}): ReturnType<typeof raw> =>
  raw(server.port, 'GET', path, undefined, headers);
const API = '/api/data/v9.2/msdyn_occarriers';

describe('who may ask', () => {
  it.each(['localhost', '127.0.0.1', '[::1]', 'LOCALHOST'])('answers to %s with its own port', async (name) => {
    expect((await get(API, { Host: `${name}:${server.port}` })).status).toBe(200);
  });

  it.each([
    'evil.example',
    'localhost.evil.example',
    '127.0.0.1.evil.example',
    'localhost',
    '127.0.0.1:1',
    '0.0.0.0',
    'localhost:80@evil.example',
  ])('refuses the host %p on every path', async (host) => {
    const name = /^(?:evil|localhost\.|127\.0\.0\.1\.|0\.)/.test(host) ? `${host}:${server.port}` : host;
    for (const path of [API, '/', '/preview/state', '/extra']) {
      const reply = await get(path, { Host: name });
      expect(reply.status).toBe(403);
      expect(reply.text).not.toContain('Northwind');
    }
  });

  it('refuses requests that name no host', async () => {
    const answered = await new Promise<string>((resolve) => {
      const socket = connect({ host: '127.0.0.1', port: server.port }, () => socket.write(`GET ${API} HTTP/1.0\r\n\r\n`));
      let text = '';
      socket.on('data', (chunk) => (text += chunk.toString())).on('close', () => resolve(text));
    });
    expect(answered).toMatch(/^HTTP\/1\.1 403 /);
  });

  it('answers to its own origin alone', async () => {
    expect((await get(API, { Origin: server.address })).status).toBe(200);
    for (const origin of [
      'http://evil.example',
      'null',
      `http://localhost:${server.port}`,
      `https://127.0.0.1:${server.port}`,
      `http://127.0.0.1:${server.port}1`,
    ]) {
      const reply = await get(API, { Origin: origin });
      expect([origin, reply.status]).toEqual([origin, 403]);
      expect(reply.headers).not.toHaveProperty('access-control-allow-origin');
    }
    const write = await raw(server.port, 'POST', '/preview/state', { deny: true }, { Origin: 'http://evil.example' });
    expect(write.status).toBe(403);
    expect((await get(API)).status).toBe(200);
  });

  it('refuses what other pages load, but lets a person follow a link', async () => {
    for (const site of ['cross-site', 'same-site']) {
      expect((await get(API, { 'Sec-Fetch-Site': site, 'Sec-Fetch-Mode': 'no-cors', 'Sec-Fetch-Dest': 'script' })).status).toBe(403);
      expect((await get('/', { 'Sec-Fetch-Site': site, 'Sec-Fetch-Mode': 'navigate', 'Sec-Fetch-Dest': 'document' })).status).toBe(200);
      expect((await get('/', { 'Sec-Fetch-Site': site, 'Sec-Fetch-Mode': 'navigate', 'Sec-Fetch-Dest': 'iframe' })).status).toBe(403);
      expect(
        (await raw(server.port, 'POST', '/', '', { 'Sec-Fetch-Site': site, 'Sec-Fetch-Mode': 'navigate', 'Sec-Fetch-Dest': 'document' }))
          .status,
      ).toBe(403);
    }
    expect((await get(API, { 'Sec-Fetch-Site': 'same-origin' })).status).toBe(200);
  });

  it('listens on loopback alone', async () => {
    const addresses = Object.values(networkInterfaces())
      .flatMap((list) => list ?? [])
      .filter((item) => !item.internal && item.family === 'IPv4')
      .map((item) => item.address);
    for (const host of addresses) {
      const reached = await new Promise<boolean>((resolve) => {
        const socket = connect({ host, port: server.port });
        const end = (result: boolean): void => {
          socket.destroy();
          resolve(result);
        };
        socket
          .once('connect', () => end(true))
          .once('error', () => end(false))
          .setTimeout(1000, () => end(false));
      });
      expect([host, reached]).toEqual([host, false]);
    }
    expect(server.address).toBe(`http://127.0.0.1:${server.port}`);
  });
});

describe('headers', () => {
  it('allow own scripts, and those with a known hash', async () => {
    const { headers } = await get('/');
    const policy = Object.fromEntries(
      String(headers['content-security-policy'])
        .split(';')
        .map((part) => [part.split(' ')[0], part.split(' ').slice(1).join(' ')]),
    );
    expect(policy).toMatchObject({
      'default-src': "'none'",
      'script-src': "'self' 'sha256-abc='",
      'style-src': "'self' 'unsafe-inline'",
      'connect-src': "'self'",
      'frame-ancestors': "'self'",
      'base-uri': "'none'",
      'form-action': "'none'",
    });
    expect(policy).not.toHaveProperty('upgrade-insecure-requests');
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cross-origin-resource-policy': 'same-origin',
    });
    for (const name of ['x-powered-by', 'strict-transport-security']) expect(headers).not.toHaveProperty([name]);
  });

  it('stand on answers of the service too', async () => {
    expect((await get(API)).headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'cache-control': 'no-cache' });
  });
});

describe('folders', () => {
  it('are served under their names', async () => {
    expect((await get('/')).text).toContain('<title>Page</title>');
    expect((await get('/files/')).text).toContain('<title>Page</title>');
    const file = await get('/files/inner/a%20b.js');
    expect([file.status, file.text, file.headers['content-type']]).toEqual([200, '"file"', 'text/javascript; charset=utf-8']);
    expect((await get('/extra')).json).toEqual({ extra: true });
  });

  it.each([
    '/files/../outside.txt',
    '/files/%2e%2e/outside.txt',
    '/files/..%2foutside.txt',
    '/files/inner/..%5c..%5coutside.txt',
    '/files/../page-secret/x.txt',
    '/..%2fpage-secret%2fx.txt',
    '/files/link.txt',
    '/files/up/outside.txt',
    '/link.txt',
    '/files/.hidden',
    '/.hidden',
    '/files/%00',
    '/files/%E0%A4%A',
    '/files/nosuch.js',
    '/package.json',
    '/etc/passwd',
  ])('give nothing for %s', async (path) => {
    const reply = await get(path);
    expect(reply.status).toBe(404);
    expect(reply.text).toBe('404');
  });
});

describe('starting', () => {
  it('names a port that is taken', async () => {
    const error = await startServer({ port: server.port }).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(ServerError);
    expect(error).toMatchObject({ key: 'Server_PortInUse', values: { port: server.port } });
  });

  it.each([-1, 65536, 1.5, Number.NaN])('refuses %d as a port', async (port) => {
    await expect(startServer({ port })).rejects.toMatchObject({ key: 'Server_PortInvalid', values: { port: String(port) } });
  });

  it('ends with connections open, and frees the port', async () => {
    const short = await startServer({ port: 0 });
    const socket = connect({ host: '127.0.0.1', port: short.port });
    await new Promise((resolve) => socket.once('connect', resolve));
    socket.on('error', () => undefined);
    const closed = new Promise((resolve) => socket.once('close', resolve));
    await short.close();
    await closed;
    const again = await startServer({ port: short.port });
    expect(again.port).toBe(short.port);
    await again.close();
  });
});
