// pcf-scripts compiles with pcf/tsconfig.json, the nearest one: it emits, and it checks the files that a control takes
// in and no others, so that a fault in one control or in a test does not stop the build of another. `npm run lint`
// checks them all.
export {};
