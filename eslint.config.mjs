// The rules of the house. Layering first: imports run one way (pcf, cli, preview -> plugins-ts;
// inside it forms, commands -> dataverse -> domain), and domain stays pure. Types and cycles of imports are in .oxlintrc.json.
import powerApps from '@microsoft/eslint-plugin-power-apps';
import promise from 'eslint-plugin-promise';
import reactHooks from 'eslint-plugin-react-hooks';
import typescript from 'typescript-eslint';

/** Forbids imports that match any of the patterns, with the reason to show. */
const forbidImports = (...rules) => ({
  'no-restricted-imports': ['error', { patterns: rules.map(([group, message]) => ({ group, message })) }],
});

/** Lengths are counted in lines of code: neither blank lines nor comments make a file or a function hard to read. */
const CODE_LINES = { skipBlankLines: true, skipComments: true };

/** Folders of `plugins-ts` that are pure: rows in, descriptions out. */
const PURE = ['tables', 'catalogue', 'organization', 'findings', 'retirement', 'advice', 'transfers', 'ticket'];

const REACT = [['react', 'react-dom', '@fluentui/*'], 'plugins-ts needs no React.'];
const UPWARD = [['**/pcf/**', '**/cli/**', '**/preview/**', '**/solution/**'], 'Imports run one way: pcf, cli and preview -> plugins-ts.'];

export default typescript.config(
  { ignores: ['node_modules', '.cache', 'out', 'dist', 'coverage', 'pcf/*/generated', '**/*.js'] },
  ...typescript.configs.recommended,
  promise.configs['flat/recommended'],
  {
    files: ['**/*.ts', '**/*.tsx', '**/*.mjs'],
    plugins: { '@microsoft/power-apps': powerApps },
    rules: {
      ...powerApps.configs.paCheckerHosted.rules,
      '@microsoft/power-apps/avoid-loadtheme': 'error',
      '@microsoft/power-apps/avoid-jquery211-library': 'error',
      '@microsoft/power-apps/avoid-ui-refreshribbon': 'error',
      '@microsoft/power-apps/use-appsidepane-api': 'error',
      '@microsoft/power-apps/use-getsecurityroleprivilegesinfo': 'error',
      'no-console': 'error',
      eqeqeq: 'error',
      'no-eval': 'error',
      'max-lines': ['error', { max: 250, ...CODE_LINES }],
      'max-lines-per-function': ['error', { max: 80, ...CODE_LINES }],
      'max-params': ['error', 4],
      // Two handlers in one `then` catch as well as `catch` does, and the end of a chain returns to nobody.
      'promise/catch-or-return': ['error', { allowThen: true }],
      'promise/always-return': ['error', { ignoreLastCallback: true }],
      // Express hands errors on through `next`.
      'promise/no-callback-in-promise': ['error', { exceptions: ['next'] }],
      // Which of both styles a callback takes is a matter of taste.
      'promise/no-promise-in-callback': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', caughtErrors: 'none' }],
    },
  },
  {
    files: ['plugins-ts/**/*.ts'],
    rules: forbidImports(REACT, UPWARD),
  },
  {
    // Pure: no input or output, no clock, no chance, no browser.
    files: PURE.map((folder) => `plugins-ts/${folder}/**/*.ts`),
    rules: {
      ...forbidImports(REACT, UPWARD, [
        ['node:*', 'fs', '**/dataverse/**', '**/connectivity/**', '**/forms/**', '**/commands/**', '**/text/**', '!**/text/resourceKeys'],
        'These folders are pure: they import only each other.',
      ]),
      'no-restricted-globals': ['error', 'fetch', 'window', 'document', 'process', 'Xrm', 'setTimeout', 'localStorage', 'performance'],
      'no-restricted-syntax': [
        'error',
        {
          selector: "NewExpression[callee.name='Date'][arguments.length=0]",
          message: 'The pure folders have no clock: the date comes in as asOf.',
        },
        {
          selector: "MemberExpression[object.name='Date'][property.name='now']",
          message: 'The pure folders have no clock: the date comes in as asOf.',
        },
        { selector: "MemberExpression[object.name='Math'][property.name='random']", message: 'The pure folders know no chance.' },
      ],
    },
  },
  {
    files: ['plugins-ts/dataverse/**/*.ts', 'plugins-ts/connectivity/**/*.ts', 'plugins-ts/report/**/*.ts'],
    rules: forbidImports(REACT, UPWARD, [
      ['**/forms/**', '**/commands/**'],
      'Imports run forms, commands -> dataverse -> the pure folders.',
    ]),
  },
  {
    files: ['plugins-ts/text/**/*.ts'],
    rules: forbidImports(REACT, UPWARD, [
      ['**/forms/**', '**/commands/**', '**/dataverse/**'],
      'text knows the words only, and imports pure folders alone.',
    ]),
  },
  {
    files: ['pcf/**/*.ts', 'pcf/**/*.tsx'],
    plugins: { 'react-hooks': reactHooks },
    rules: {
      ...forbidImports([
        ['**/cli/**', '**/preview/**', '**/solution/**'],
        'Imports run one way: cli and preview may use pcf, never the reverse.',
      ]),
      'react-hooks/rules-of-hooks': 'error',
      'react-hooks/exhaustive-deps': 'error',
    },
  },
  {
    // A sheet is a table of styles: however long, it is read entry by entry.
    files: ['pcf/**/*.styles.ts'],
    rules: { 'max-lines-per-function': 'off' },
  },
  {
    // Command lines and benchmarks speak on standard output and error; tests reach everywhere.
    files: ['cli/**', 'bench/**', 'solution/**', 'tools/**', 'preview/emulator/**', 'tests/**', '*.mjs'],
    // `out/webresources/...` is a folder here, and no address that a browser asks for.
    rules: { 'no-console': 'off', '@microsoft/power-apps/use-cached-webresource': 'off' },
  },
  {
    files: ['tests/**'],
    // What a page object is called is nobody's API.
    rules: {
      'max-lines': ['error', { max: 520, ...CODE_LINES }],
      'max-lines-per-function': 'off',
      'max-params': 'off',
      'no-restricted-imports': 'off',
      '@typescript-eslint/no-explicit-any': 'off',
      '@microsoft/power-apps/avoid-unpub-api': 'off',
    },
  },
);
