/** Entry of `npm run evidence`; see `live/evidenceCommand.ts`. */
import { evidenceCommand } from './commands/evidence';

void evidenceCommand(process.argv.slice(2)).then((exitCode) => {
  process.exitCode = exitCode;
});
