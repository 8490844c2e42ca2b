/** The registry of languages, `strings/languages.json`, as a folder has it. The product's own code takes it in as it is. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { FALLBACK_LANGUAGE, type LanguageEntry } from '../../plugins-ts/text';
import { BuildError } from './buildError';

export const REGISTRY = 'strings/languages.json';

/**
 * Reads the languages that have words.
 * @throws BuildError naming each entry that cannot be one
 */
export function readLanguages(root: string): readonly LanguageEntry[] {
  let read: unknown;
  try {
    read = JSON.parse(readFileSync(path.join(root, REGISTRY), 'utf8'));
  } catch (error) {
    throw new BuildError('words', [`${REGISTRY}: ${(error as Error).message}`]);
  }
  if (!Array.isArray(read)) throw new BuildError('words', [`${REGISTRY}: a list is expected`]);
  const entries: readonly Partial<LanguageEntry>[] = read;
  const causes = entries.flatMap((entry, place) => faultsOf(entry, entries.slice(0, place)).map((fault) => `entry ${place + 1}: ${fault}`));
  if (entries[0]?.tag !== FALLBACK_LANGUAGE) causes.push(`"${FALLBACK_LANGUAGE}" comes first: every other language falls back to it`);
  if (causes.length > 0)
    throw new BuildError(
      'words',
      causes.map((cause) => `${REGISTRY}: ${cause}`),
    );
  return entries as readonly LanguageEntry[];
}

function faultsOf({ tag, lcid, name }: Partial<LanguageEntry>, before: readonly Partial<LanguageEntry>[]): string[] {
  return [
    ...(isTag(tag) ? [] : [`"${tag}" is no BCP 47 tag as Unicode writes it`]),
    ...(typeof lcid === 'number' && Number.isInteger(lcid) && lcid > 0 ? [] : [`"${lcid}" is no LCID`]),
    ...(name ? [] : ['it has no name']),
    ...(before.some((other) => other.tag === tag) ? [`"${tag}" is there already`] : []),
    ...(before.some((other) => other.lcid === lcid) ? [`the LCID ${lcid} is there already`] : []),
  ];
}

function isTag(tag: string | undefined): boolean {
  try {
    return tag !== undefined && new Intl.Locale(tag).toString() === tag;
  } catch {
    return false;
  }
}
