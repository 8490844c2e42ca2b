/** Reading an export from Teams: the parser, the numbering plans and the comparison. Loaded when a file is chosen. */
import { planImport, type ImportFacts, type ImportPlan } from '../../plugins-ts/connectivity';
import { readExport } from '../../plugins-ts/connectivity/readExport';
import type { Organization } from '../../plugins-ts/organization/openOrganization';

/** Bytes that are in memory at once. */
const PIECE = 64 * 1024;

/** The bytes of a file, piece by piece, by a reader that every browser has. */
async function* bytesOf(file: Blob): AsyncGenerator<Uint8Array> {
  for (let start = 0; start < file.size; start += PIECE) {
    yield await new Promise<Uint8Array>((resolve, reject) => {
      const reader = new FileReader();
      reader.onload = () => resolve(new Uint8Array(reader.result as ArrayBuffer));
      reader.onerror = () => reject(reader.error ?? new Error('The file could not be read.'));
      reader.readAsArrayBuffer(file.slice(start, start + PIECE));
    });
  }
}

/** Compares an export with an organization. @throws ExportError when the file is none, or the browser's own error when it cannot be read */
export async function planFile(file: Blob, organization: Organization, facts: ImportFacts): Promise<ImportPlan> {
  const planner = planImport(organization, facts);
  await readExport(bytesOf(file), planner);
  return planner.finish();
}
