/** Around `@shko.online/componentframework-mock`, for every file that uses it: what it takes is given back, and its greeting is not printed. */
import sinon from 'sinon';

// A data set of 450 rows, drawn a few times, is made of more stubs than sinon takes for usual; all are given back below.
Object.assign(sinon, { leakThreshold: 100_000 });

beforeEach(() => {
  const info = console.info.bind(console);
  jest.spyOn(console, 'info').mockImplementation((...args: unknown[]) => {
    if (!String(args[0]).includes('Shko Online')) info(...args);
  });
});

afterEach(() => {
  jest.restoreAllMocks();
  // The mock makes its stubs in sinon's own sandbox, which keeps each of them until it is told.
  sinon.restore();
});
