/** Entry of `npm run report`; see `shared/reportCommand.ts`. */
import { reportCommand } from './shared/reportCommand';

void reportCommand(process.argv.slice(2)).then((exitCode) => {
  // Not process.exit: what is still on its way to a pipe would be lost.
  process.exitCode = exitCode;
});
