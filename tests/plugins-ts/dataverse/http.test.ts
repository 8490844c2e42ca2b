// The one place of time-out, attempts, Retry-After, renewal and bounds: its rules by themselves.
import fc from 'fast-check';
import { DataverseError } from '../../../plugins-ts/dataverse/client';
import { errorFromResponse } from '../../../plugins-ts/dataverse/dataverseErrors';
import {
  ATTEMPTS,
  errorOf,
  LONGEST_WAIT_SECONDS,
  pauseAfter,
  request,
  retryAfter,
  withAttempts,
  type ResponseLike,
} from '../../../plugins-ts/dataverse/http';

const NOW = Date.UTC(2026, 10, 22, 9, 0, 0);
const DAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];

describe('Retry-After', () => {
  it.each([
    ['7', 7],
    [' 12 ', 12],
    ['0.5', 0.5],
    ['0', 0],
    ['Sun, 22 Nov 2026 09:00:30 GMT', 30],
    ['Sun, 22 Nov 2026 08:00:00 GMT', 0],
    ['Sunday, 22-Nov-26 09:01:00 GMT', 60],
    ['Sun Nov 22 09:02:00 2026', 120],
    // RFC 850 of the last century, not of the next.
    ['Sunday, 06-Nov-94 08:49:37 GMT', 0],
    ['Sun Nov  6 08:49:37 1994', 0],
    ['soon', null],
    ['-5', null],
    ['1e3', null],
    ['0x10', null],
    ['7 s', null],
    ['12 monkeys', null],
    ['22 Nov 2026', null],
    ['Sun, 31 Feb 2026 09:00:00 GMT', null],
    ['Sun, 22 Xxx 2026 09:00:00 GMT', null],
    ['Sun, 22 Nov 2026 25:00:00 GMT', null],
    ['', null],
    [null, null],
  ])('%s is %s seconds', (header, seconds) => {
    expect(retryAfter(header, NOW)).toBe(seconds);
  });

  const moments = fc.date({ min: new Date(Date.UTC(1990, 0, 1)), max: new Date(Date.UTC(2070, 0, 1)), noInvalidDate: true });

  it('is the distance to any date, in each of its three forms, and never below zero', () => {
    fc.assert(
      fc.property(moments, (date) => {
        const whole = new Date(Math.floor(date.getTime() / 1000) * 1000);
        const [, day, month, year, time] = /^\w+, (\d+) (\w+) (\d+) (\S+) GMT$/.exec(whole.toUTCString()) ?? [];
        const name = DAYS[whole.getUTCDay()] ?? '';
        const seconds = Math.max(0, (whole.getTime() - NOW) / 1000);
        const forms = [
          whole.toUTCString(),
          `${name}, ${day}-${month}-${year?.slice(2)} ${time} GMT`,
          `${name.slice(0, 3)} ${month} ${String(Number(day)).padStart(2)} ${time} ${year}`,
        ];
        expect(forms.map((form) => retryAfter(form, NOW))).toEqual([seconds, seconds, seconds]);
      }),
    );
  });

  it('is any whole number, and nothing of a text that is neither', () => {
    fc.assert(fc.property(fc.nat(), (seconds) => expect(retryAfter(String(seconds), NOW)).toBe(seconds)));
    fc.assert(
      fc.property(fc.string(), (text) => {
        const seconds = retryAfter(text, NOW);
        expect(seconds === null || (seconds >= 0 && /^\d+(\.\d+)?$/.test(text.trim()))).toBe(true);
      }),
    );
  });
});

describe('after a failure', () => {
  const throttled = (seconds: number | null): DataverseError =>
    errorFromResponse(429, { error: { code: '0x80072322', message: 'Number of requests exceeded' } }, seconds);

  it('waits as long as the service asks, up to 15 minutes and no second more', () => {
    expect(LONGEST_WAIT_SECONDS).toBe(15 * 60);
    fc.assert(
      fc.property(fc.nat(20_000), fc.integer({ min: 1, max: ATTEMPTS - 1 }), (seconds, attempt) => {
        expect(pauseAfter(throttled(seconds), attempt)).toBe(seconds <= 900 ? seconds * 1000 : null);
      }),
    );
  });

  it('says what was asked for where that is too long, besides the words of the service', () => {
    const response = { status: 429, text: '{"error":{"code":"0x80072322","message":"Number of requests exceeded"}}' };
    const error = errorOf({ ...response, retryAfter: '901' });
    expect(error).toMatchObject({
      kind: 'throttled',
      status: 429,
      code: '0x80072322',
      retryAfterSeconds: 901,
      message: 'Number of requests exceeded (HTTP 429, 0x80072322, Retry-After: 901 s)',
    });
    expect(pauseAfter(error, 1)).toBeNull();
    expect(errorOf({ status: 503, text: '', retryAfter: '901' }).message).toBe('HTTP 503 (HTTP 503, Retry-After: 901 s)');
    expect(errorOf({ ...response, retryAfter: '900' })).toMatchObject({ retryAfterSeconds: 900, message: 'Number of requests exceeded' });
  });

  it('waits 1, 2, 4 and 8 seconds where the service does not say, and ends with the fifth attempt', () => {
    expect([1, 2, 3, 4, 5].map((attempt) => pauseAfter(throttled(null), attempt))).toEqual([1000, 2000, 4000, 8000, null]);
  });

  it.each([
    ['throttled', 429, true, true],
    ['failed', 503, true, false],
    ['denied', 403, false, false],
    ['signedOut', 401, false, false],
    ['failed', 400, false, false],
  ])('%s (%s) is tried again: %s; of what must not be sent twice: %s', (_kind, status, again, evenOnce) => {
    const error = errorFromResponse(status, null);
    expect(pauseAfter(error, 1) !== null).toBe(again);
    expect(pauseAfter(error, 1, true) !== null).toBe(evenOnce);
  });
});

describe('attempts', () => {
  it('turn whatever is thrown into an error of ours', async () => {
    await expect(withAttempts(() => Promise.reject({ errorCode: 2147746336, message: 'no' }))).rejects.toMatchObject({ kind: 'denied' });
    await expect(withAttempts(() => Promise.reject('odd'))).rejects.toBeInstanceOf(DataverseError);
  });

  it('tell of every wait, before it', async () => {
    const heard: (string | number)[] = [];
    const outcomes = [429, 503, 200];
    const work = async (): Promise<number> => {
      const status = outcomes.shift() ?? 0;
      if (status !== 200) throw errorFromResponse(status, null, status === 429 ? 30 : null);
      return status;
    };
    const settings = { wait: async (milliseconds: number) => void heard.push(milliseconds), onWait: () => void heard.push('waiting') };
    expect(await withAttempts(work, settings)).toBe(200);
    expect(heard).toEqual(['waiting', 30_000, 'waiting', 2000]);
  });

  it('begin nothing after the signal', async () => {
    const work = jest.fn();
    await expect(withAttempts(work, { signal: AbortSignal.abort() })).rejects.toMatchObject({ kind: 'cancelled' });
    expect(work).not.toHaveBeenCalled();
  });
});

describe('a request', () => {
  const response = (status: number, text = ''): ResponseLike => ({ status, headers: { get: () => null }, text: async () => text });

  it('signs in with its own headers, last, and follows no redirect', async () => {
    const fetch = jest.fn(async () => response(204));
    const headers = async (): Promise<Record<string, string>> => ({ Authorization: 'Bearer x' });
    const asked = { method: 'POST', address: 'https://x.example/y', headers: { Authorization: 'Bearer of nobody' }, body: '{}' };
    expect(await request({ fetch, headers }, asked)).toEqual({ status: 204, contentType: null, text: '' });
    expect(fetch).toHaveBeenCalledWith(
      'https://x.example/y',
      expect.objectContaining({
        method: 'POST',
        redirect: 'manual',
        body: '{}',
        headers: expect.objectContaining({ Authorization: 'Bearer x' }),
      }),
    );
  });

  it('does not count the time that signing in takes: a person may have to type a code', async () => {
    const headers = (): Promise<Record<string, string>> => new Promise((resolve) => setTimeout(() => resolve({}), 30));
    const asked = { method: 'GET', address: 'https://x.example/', timeOut: 5 };
    expect((await request({ fetch: async () => response(200), headers }, asked)).status).toBe(200);
  });

  it('can be given up while somebody signs in', async () => {
    const controller = new AbortController();
    const fetch = jest.fn();
    const asked = { method: 'GET', address: 'https://x.example/', signal: controller.signal };
    const pending = request({ fetch, headers: () => new Promise(() => undefined) }, asked);
    controller.abort();
    await expect(pending).rejects.toMatchObject({ kind: 'cancelled' });
    expect(fetch).not.toHaveBeenCalled();
  });
});
