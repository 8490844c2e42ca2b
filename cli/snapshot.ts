/** Entry of `npm run snapshot`; see `live/snapshotCommand.ts`. */
import { snapshotCommand } from './commands/snapshot';

void snapshotCommand(process.argv.slice(2)).then((exitCode) => {
  process.exitCode = exitCode;
});
