// The rules that need types, for what runs outside of tests. A run of its own: it takes the time of all other rules once more.
import typescript from 'typescript-eslint';

export default typescript.config(
  { ignores: ['node_modules', 'out', 'dist', 'coverage', 'pcf/*/generated', '**/*.js'] },
  { linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: 'off' } },
  ...typescript.configs.recommendedTypeCheckedOnly,
  {
    // One program for all: pcf's own tsconfig is for pcf-scripts, and would check everything a second time.
    languageOptions: { parserOptions: { project: 'tsconfig.json', tsconfigRootDir: import.meta.dirname } },
    rules: {
      // A `default` says that the rest is meant; without one, a new member of a union must be looked at.
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      // What was caught is handed on as it came.
      '@typescript-eslint/prefer-promise-reject-errors': ['error', { allowThrowingUnknown: true }],
      // An implementation of an asynchronous interface need not wait for anything.
      '@typescript-eslint/require-await': 'off',
      // Our interfaces are records of functions, taken apart by name; none reads `this`.
      '@typescript-eslint/unbound-method': 'off',
    },
  },
  {
    // The emulator and the host hold cells of any type, and write them as the service does.
    files: ['preview/**/*.{ts,tsx}'],
    rules: { '@typescript-eslint/no-base-to-string': 'off' },
  },
  {
    // The platform rejects with plain objects, and so does what stands in for it.
    files: ['preview/host/framework/webApi.ts'],
    rules: { '@typescript-eslint/only-throw-error': 'off' },
  },
);
