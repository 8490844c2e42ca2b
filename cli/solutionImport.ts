/** Entry of `npm run solution:import`; see `solutionImport/importCommand.ts`. */
import { importCommand } from './commands/solutionImport';

void importCommand(process.argv.slice(2)).then((exitCode) => {
  process.exitCode = exitCode;
});
