/** Several requests as one `$batch`, and its answers: "Execute batch operations using the Web API" of the developer guide. */

export interface BatchRequest {
  readonly method: 'GET' | 'PATCH' | 'DELETE';
  /** Below the root. */
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: Readonly<Record<string, unknown>>;
}

/** Written as the guide has it: CRLF, binary, absolute addresses. JSON escapes what would end a line. */
export function batchBody(root: string, requests: readonly BatchRequest[]): { readonly type: string; readonly text: string } {
  const boundary = `batch_${Date.now().toString(36)}_${Math.random().toString(36).slice(2)}`;
  const parts = requests.map(({ method, path, headers = {}, body }) =>
    [
      `--${boundary}`,
      'Content-Type: application/http',
      'Content-Transfer-Encoding: binary',
      '',
      `${method} ${root}${path} HTTP/1.1`,
      ...(body === undefined ? [] : ['Content-Type: application/json']),
      ...Object.entries(headers).map(([name, value]) => `${name}: ${value}`),
      '',
      body === undefined ? '' : JSON.stringify(body),
      '',
    ].join('\r\n'),
  );
  return { type: `multipart/mixed; boundary=${boundary}`, text: `${parts.join('')}--${boundary}--\r\n` };
}

/** One answer of a batch. */
export interface BatchAnswer {
  readonly status: number;
  /** Its JSON, or an empty text. */
  readonly text: string;
  /** The header `Retry-After`, as it came. */
  readonly retryAfter: string | null;
}

/** The answers in a batch's answer, in their order. */
export function readBatch(text: string): readonly BatchAnswer[] {
  return text
    .split(/^HTTP\/1\.1 (?=\d{3})/m)
    .slice(1)
    .map((part) => {
      const [head = ''] = part.split(/\r?\n\r?\n/, 1);
      return {
        status: Number(part.slice(0, 3)),
        text: /\{[\s\S]*\}/.exec(part)?.[0] ?? '',
        retryAfter: /^Retry-After:(.*)$/im.exec(head)?.[1] ?? null,
      };
    });
}
