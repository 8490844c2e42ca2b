/** Walks plain data, for tests that must miss nothing. */

/** Every object in `data`, at any depth, `data` included. Arrays are walked but not returned. */
export function objectsIn(data: unknown): Record<string, unknown>[] {
  if (typeof data !== 'object' || data === null) return [];
  const below = Object.values(data).flatMap(objectsIn);
  return Array.isArray(data) ? below : [data as Record<string, unknown>, ...below];
}

/** Every text in `data`, at any depth. */
export function textsIn(data: unknown): string[] {
  if (typeof data === 'string') return [data];
  return typeof data === 'object' && data !== null ? Object.values(data).flatMap(textsIn) : [];
}
