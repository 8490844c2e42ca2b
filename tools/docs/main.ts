/**
 * `npm run docs`: writes what the documents hold of the code: the rules, what is certain, sources and statements. A test says
 * when it has to be run.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { loadText } from '../../cli/lib/loadText';
import { FALLBACK_LANGUAGE } from '../../plugins-ts/text';
import { ROOT } from '../build/targets';
import { MADE_DOCUMENTS } from './documents';

const text = loadText(FALLBACK_LANGUAGE);
for (const { path: name, make } of MADE_DOCUMENTS) {
  const file = path.join(ROOT, name);
  const present = existsSync(file) ? readFileSync(file, 'utf8') : '';
  const made = make(present, text);
  if (made === present) continue;
  writeFileSync(file, made);
  process.stdout.write(`${name}\n`);
}
