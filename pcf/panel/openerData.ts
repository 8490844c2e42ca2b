/**
 * What whoever opened the panel asked of it. Dataverse hands a web resource one value, `data`, and refuses names that it does
 * not know. Ways of opening differ in how often they encode it: some not at all, so that its second member arrives as a name
 * of the query; some twice. Each of these is read.
 */

import { OPENING } from '../../plugins-ts/opening/openPanel';

/** How often `data` was encoded. */
export type Encodings = 0 | 1 | 2;

export interface OpenerData {
  /** The members of `data`, and what else the query names; `null` where nothing was asked. */
  readonly data: URLSearchParams | null;
  /** 1 where no `data` came: it is how a link should have it. */
  readonly encodings: Encodings;
}

/** Names that Dataverse itself adds to the address of a web resource, or that the address of its app has. */
const PLATFORM_NAMES = [
  ...['data', 'typename', 'type', 'id', 'orgname', 'userlcid', 'orglcid', 'preloadcache', 'pagemode'],
  ...['appid', 'pagetype', 'webresourcename', 'etn', 'etc'],
];

/** One more decoding, where the text looks as though it needs one. Broken percent signs are part of the text. */
function decodedOnceMore(text: string): string | null {
  if (text.includes('=') || !/%(25)*3D/i.test(text)) return null;
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}

/** The value of `data` as it stands in the address. */
const rawData = (search: string): string | undefined => /(?:^|[?&])data=([^&]*)/.exec(search)?.[1];

/** Reads the query of the panel's address, such as `?data=channel%3D…%26ticket%3D1`. */
export function readOpenerData(search: string): OpenerData {
  const query = new URLSearchParams(search);
  const raw = rawData(search);
  let text = query.get('data') ?? '';
  let encodings: Encodings = raw?.includes('=') ? 0 : 1;
  for (let more = decodedOnceMore(text), left = 2; more !== null && left > 0; more = decodedOnceMore(text), left -= 1) {
    text = more;
    encodings = 2;
  }
  const data = new URLSearchParams(text);
  // What `data` says itself counts more than what stands beside it.
  for (const [name, value] of query) if (!PLATFORM_NAMES.includes(name.toLowerCase()) && !data.has(name)) data.append(name, value);
  data.delete(OPENING);
  return { data: data.toString() === '' ? null : data, encodings };
}
