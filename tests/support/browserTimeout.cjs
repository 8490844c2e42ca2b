// A browser on a busy machine of two cores needs longer than jest's five seconds.
jest.setTimeout(120_000);
