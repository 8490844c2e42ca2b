// Machines of two cores that do other things as well need longer than jest's five seconds, and the library's one.
jest.setTimeout(60_000);
// eslint-disable-next-line @typescript-eslint/no-require-imports -- the file is CommonJS
if (typeof document !== 'undefined') require('@testing-library/dom').configure({ asyncUtilTimeout: 20_000 });
