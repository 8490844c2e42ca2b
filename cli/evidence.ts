/** Entry of `npm run evidence`; see `live/evidenceCommand.ts`. */
import { evidenceCommand } from './live/evidenceCommand';

void evidenceCommand(process.argv.slice(2)).then((exitCode) => {
  process.exitCode = exitCode;
});
