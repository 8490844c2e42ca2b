// A process that imports into an environment of its own, whose job never ends. Started by solutionImportProcess.test.ts.
// The lock of builds listens for Ctrl+C as well, and is there first.
import 'proper-lockfile';
import { createSolutionService, createEmulator, startServer } from '../../../preview/emulator';
import { importCommand } from '../../../cli/commands/solutionImport';

async function main(root: string): Promise<void> {
  const solutions = createSolutionService();
  solutions.faults.hang = true;
  const server = await startServer({
    port: 0,
    emulator: createEmulator({ data: solutions.rows, tables: solutions.tables, operations: solutions.operations }),
  });
  const way = {
    way: 'azureCli' as const,
    make: async () => ({ getToken: async () => ({ token: 't', expiresOnTimestamp: Date.now() + 3_600_000 }) }),
  };
  process.exitCode = await importCommand(['--environment', server.address, '--allow-host', '127.0.0.1'], undefined, { root, ways: [way] });
  await server.close();
}

void main(process.argv[2] as string);
