/** Opens the tables of a JSON file, describes them if asked to, and tells the most memory that it ever held. */
import { readFileSync } from 'node:fs';
import type { OrganizationTables } from '../../plugins-ts/tables/tables';
import { builtDomain } from './shipped';

/** Any day serves. */
const AS_OF = '2026-11-22';

const [file, work] = process.argv.slice(2);
const tables = file ? (JSON.parse(readFileSync(file, 'utf8')) as OrganizationTables) : {};
// The text of the file is litter now, and must not count as memory that describing needs.
(globalThis as { gc?: () => void }).gc?.();
const { openOrganization, describeOrganization } = builtDomain();
const report = work === 'describe' ? describeOrganization(openOrganization(tables, AS_OF), { kind: 'file', name: 'bench' }) : null;

// Kibibytes on every platform.
process.send?.({
  bytes: process.resourceUsage().maxRSS * 1024,
  channels: report?.channels.length ?? 0,
  tables: Object.keys(tables).length,
});
process.disconnect?.();
