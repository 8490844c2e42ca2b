/**
 * `npm run release`: everything that a release consists of, in `dist/release`: the four zips (packed and verified before by the
 * npm script), the notices of what they contain, a CycloneDX bill of materials, and checksums.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from '../build/targets';
import { bundledPackages } from './bundledPackages';
import { checksums, noticesText, shippedBill, type Bill } from './documents';

const PRODUCT = 'Voice Channel Deployment';

/** The bill of all that is installed. npm comes with every Node.js; its path is told to the scripts that it runs. */
function installedBill(): Bill {
  const npm = process.env['npm_execpath'];
  const [command, args] = npm === undefined ? ['npm', []] : [process.execPath, [npm]];
  const output = execFileSync(command, [...args, 'sbom', '--sbom-format', 'cyclonedx'], { cwd: ROOT, maxBuffer: 64 * 1024 * 1024 });
  return JSON.parse(output.toString('utf8')) as Bill;
}

async function main(): Promise<void> {
  const packed = path.join(ROOT, 'dist');
  const folder = path.join(packed, 'release');
  const zips = readdirSync(packed).filter((name) => name.endsWith('.zip'));
  if (zips.length !== 4) throw new Error(`dist/: four zips are expected, ${zips.length} are there. Run npm run solution.`);
  const packages = await bundledPackages();
  const files = new Map<string, Uint8Array>(zips.map((name) => [name, readFileSync(path.join(packed, name))]));
  files.set('THIRD-PARTY-NOTICES.txt', Buffer.from(noticesText(PRODUCT, packages)));
  files.set('sbom.cdx.json', Buffer.from(`${JSON.stringify(shippedBill(installedBill(), packages, PRODUCT), null, 2)}\n`));
  files.set('SHA256SUMS', Buffer.from(checksums(files)));
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const [name, content] of files) {
    writeFileSync(path.join(folder, name), content);
    process.stdout.write(`dist/release/${name}\n`);
  }
}

main().catch((error: unknown) => {
  process.stderr.write(`error: ${(error as Error).message}\n`);
  process.exitCode = 1;
});
