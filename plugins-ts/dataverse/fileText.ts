/**
 * The text of files that people bring, whole or piece by piece, whatever encoding it was saved in.
 */
import { SnapshotError } from './snapshotError';

/** Encoding by byte order mark, else by the zero byte that an ASCII sign has in UTF-16, else UTF-8. */
function encodingOf(bytes: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first !== 0 && second === 0)) return 'utf-16le';
  if ((first === 0xfe && second === 0xff) || (first === 0 && second !== undefined && second !== 0)) return 'utf-16be';
  return 'utf-8';
}

/**
 * The text of a saved file. Windows PowerShell redirects in UTF-16; many tools write a byte order mark, which is dropped.
 * @throws SnapshotError `Snapshot_NotText` when the bytes are no text in their encoding
 */
export function decodeText(bytes: Uint8Array): string {
  try {
    return new TextDecoder(encodingOf(bytes), { fatal: true }).decode(bytes);
  } catch {
    throw new SnapshotError('Snapshot_NotText', { place: '$' });
  }
}

/** The text of the bytes, piece by piece; a byte order mark is dropped, and every line ends with `\n` alone. */
export async function* decodeLines(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  let decoder: TextDecoder | undefined;
  // A return at the end of a piece may belong to a line feed in the next.
  let held = '';
  const lines = (text: string): string => text.replace(/\r\n?/g, '\n');
  for await (const piece of bytes) {
    decoder ??= new TextDecoder(encodingOf(piece));
    const text = held + decoder.decode(piece, { stream: true });
    held = text.endsWith('\r') ? '\r' : '';
    const whole = lines(held === '' ? text : text.slice(0, -1));
    if (whole !== '') yield whole;
  }
  const rest = lines(held + (decoder?.decode() ?? ''));
  if (rest !== '') yield rest;
}
