import * as React from 'react';
import type { Author, ConnectivityActions } from './Connectivity.types';

const NONE: ReadonlyMap<string, Author> = new Map();

/**
 * Who wrote the connectivity records of the numbers that are shown. What is not known, because it is on its way or was refused, is left
 * out: the records themselves are there all the same.
 * @param version changes when connectivity records were written, so that it is asked for again
 */
export function useAuthors({ authors }: ConnectivityActions, numbers: readonly string[], version: unknown): ReadonlyMap<string, Author> {
  const [found, setFound] = React.useState(NONE);
  const key = numbers.join(' ');
  React.useEffect(() => {
    if (key === '') return undefined;
    const controller = new AbortController();
    authors(key.split(' '), controller.signal).then(
      (authors) => {
        if (!controller.signal.aborted) setFound(authors);
      },
      () => undefined,
    );
    return () => controller.abort();
  }, [authors, key, version]);
  return found;
}
