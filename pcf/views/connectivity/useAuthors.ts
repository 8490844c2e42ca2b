import * as React from 'react';
import type { Author, ConnectivityActions } from './Connectivity.types';

const NONE: ReadonlyMap<string, Author> = new Map();

/**
 * Who wrote the evidence on the numbers that are shown. What is not known, because it is on its way or was refused, is left
 * out: the evidence itself is there all the same.
 * @param version changes when evidence was written, so that it is asked for again
 */
export function useAuthors({ authors }: ConnectivityActions, numbers: readonly string[], version: unknown): ReadonlyMap<string, Author> {
  const [found, setFound] = React.useState(NONE);
  const key = numbers.join(' ');
  React.useEffect(() => {
    if (key === '') return undefined;
    const controller = new AbortController();
    authors(key.split(' '), controller.signal).then(
      (answer) => {
        if (!controller.signal.aborted) setFound(answer);
      },
      () => undefined,
    );
    return () => controller.abort();
  }, [authors, key, version]);
  return found;
}
