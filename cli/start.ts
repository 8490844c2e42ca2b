/** Entry of `npm start`; see `start/startCommand.ts`. */
import { startCommand } from './commands/start';

void startCommand(process.argv.slice(2)).then((exitCode) => {
  process.exitCode = exitCode;
});
