/** Entry of `npm run report`; see `shared/reportCommand.ts`, and `adviseCommand.ts` and `planCommand.ts` beside it. */
import { adviseCommand } from './commands/advise';
import { planCommand } from './commands/plan';
import { reportCommand } from './commands/report';

const [first, ...rest] = process.argv.slice(2);
const ended = first === 'advise' ? adviseCommand(rest) : first === 'plan' ? planCommand(rest) : reportCommand(process.argv.slice(2));

void ended.then((exitCode) => {
  // Not process.exit: what is still on its way to a pipe would be lost.
  process.exitCode = exitCode;
});
