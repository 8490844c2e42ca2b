/**
 * What makes workbooks asks this of fflate, without workers: fflate makes them from blobs as soon as a sheet has 160,000 bytes, and a
 * content security policy that allows none, as that of an app's pages, would leave large organizations without a file.
 */
import { zipSync, type Zippable } from 'fflate';

export * from 'fflate';

/** As fflate's `zip`, in the page itself. */
export function zip(files: Zippable, done: (error: Error | null, archive: Uint8Array | null) => void): void {
  let archive: Uint8Array;
  try {
    archive = zipSync(files);
  } catch (error) {
    done(error as Error, null);
    return;
  }
  done(null, archive);
}
