// Two projects: `unit` (node and jsdom, fast) and `browser` (Chromium, drives the shipped bundles).
import { FLUENT_BUNDLE } from './tests/support/bundleFluent.mjs';

const transform = {
  '^.+\\.(t|j)sx?$': [
    '@swc/jest',
    { jsc: { target: 'es2020', parser: { syntax: 'typescript', tsx: true }, transform: { react: { runtime: 'classic' } } } },
  ],
};
const common = {
  transform,
  testEnvironment: 'node',
  roots: ['<rootDir>/tests'],
  modulePathIgnorePatterns: ['<rootDir>/out', '<rootDir>/dist'],
};

export default {
  // Each browser test drives a Chromium of its own; more workers than cores only make them wait for each other.
  maxWorkers: 2,
  testSequencer: '<rootDir>/tests/support/slowestFirst.mjs',
  reporters: ['default', '<rootDir>/tests/support/countReporter.mjs'],
  projects: [
    {
      ...common,
      displayName: 'unit',
      testMatch: ['<rootDir>/tests/**/*.test.ts', '<rootDir>/tests/**/*.test.tsx'],
      testPathIgnorePatterns: ['<rootDir>/tests/browser/'],
      globalSetup: '<rootDir>/tests/support/bundleFluent.mjs',
      moduleNameMapper: { '^@fluentui/react$': FLUENT_BUNDLE },
      // A sandbox looks each global name up through an interceptor, which costs more than what most loops do with it. The language's own
      // objects go in as parameters of each module instead; those that a test replaces (the clock, timers) are looked up as ever.
      sandboxInjectedGlobals: [
        'Array',
        'Boolean',
        'Error',
        'JSON',
        'Map',
        'Math',
        'Number',
        'Object',
        'Promise',
        'RegExp',
        'Set',
        'String',
        'Symbol',
        'WeakMap',
      ],
      setupFilesAfterEnv: ['<rootDir>/tests/support/unitTimeout.cjs', '<rootDir>/tests/support/noise.ts'],
    },
    {
      ...common,
      displayName: 'browser',
      globalSetup: '<rootDir>/tests/support/prepareBrowser.ts',
      testMatch: ['<rootDir>/tests/browser/**/*.test.ts'],
      setupFilesAfterEnv: ['<rootDir>/tests/support/browserTimeout.cjs'],
    },
  ],
};
