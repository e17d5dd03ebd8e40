import astro from 'eslint-plugin-astro';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

/** What each room of src may import, beside what is in it and site.ts. Nothing imports pages. */
const rooms = {
  model: [],
  lib: ['model'],
  reading: ['model', 'lib'],
  checking: ['model', 'lib', 'reading', 'search'],
  publishing: ['model', 'lib', 'reading', 'checking', 'headers', 'search'],
  editing: ['model', 'lib', 'reading', 'checking', 'headers', 'components'],
  headers: ['model', 'lib'],
  components: ['model', 'lib'],
  // `reading`: the text of an entry as a component.
  layouts: ['model', 'lib', 'reading', 'components', 'client'],
  pages: ['model', 'lib', 'reading', 'components', 'layouts', 'headers', 'client', 'search'],
  // In a browser: nothing of the build.
  client: ['search'],
  'search/client': ['search'],
  'search/index': ['model', 'lib', 'reading', 'search'],
};
const roomNames = [...new Set(Object.keys(rooms).map((room) => room.split('/')[0]))];
const arrows = Object.entries(rooms).map(([room, below]) => {
  const others = roomNames.filter((name) => name !== room && !below.includes(name)).join('|');
  const message = `src/${room} may import from: ${below.join(', ') || 'no other room'}. See "House rules" in CONTRIBUTING.md.`;
  return {
    files: [`src/${room}/**`],
    rules: {
      'no-restricted-imports': ['error', { patterns: [{ regex: `^(?:\\.\\./)+(?:${others})/`, message }] }],
    },
  };
});

export default defineConfig(
  globalIgnores(['dist', '.astro', '.cache', 'node_modules', 'playwright-report', 'test-results']),
  // Written for packages that only the bench installs, and only in a folder of its own.
  globalIgnores(['bench/build/peers']),
  tseslint.configs.strictTypeChecked,
  tseslint.configs.stylisticTypeChecked,
  { languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } } },
  {
    rules: {
      // Output is for the commands that people run; elsewhere it is a forgotten trace.
      'no-console': 'error',
      // Brackets show that a name comes from outside (the environment, HTML) and may be absent.
      '@typescript-eslint/dot-notation': ['error', { allowIndexSignaturePropertyAccess: true }],
      // They ask the type of every expression, a third of ESLint's time, about enums, of which there are none, and about
      // things that look like an instance of a class, which nothing here hands over.
      '@typescript-eslint/no-unsafe-enum-assignment': 'off',
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
      // `_` names what is taken out of an object in order to leave it out.
      '@typescript-eslint/no-unused-vars': ['error', { varsIgnorePattern: '^_', ignoreRestSiblings: true }],
    },
  },
  {
    files: [
      'scripts/**',
      'bench/**',
      'src/publishing/**',
      'src/editing/content-guard.ts',
      'tests/built-sites/build-*.ts',
    ],
    rules: { 'no-console': 'off' },
  },
  {
    // ESLint has no types for an imported .astro file; Vitest says it when one does not exist.
    files: ['tests/components/**'],
    rules: { '@typescript-eslint/no-unsafe-argument': 'off', '@typescript-eslint/no-unsafe-assignment': 'off' },
  },
  ...arrows,
  // Tailwind hands these functions over to be taken apart; none of them uses `this`.
  { files: ['tailwind.config.ts'], rules: { '@typescript-eslint/unbound-method': 'off' } },
  // Plain JavaScript is outside the TypeScript project, so there are no types to check by.
  { files: ['**/*.{js,mjs,cjs}'], extends: [tseslint.configs.disableTypeChecked] },
  astro.configs['flat/recommended'],
  astro.configs['flat/jsx-a11y-strict'],
  // The Astro parser gives no types to these rules; `astro check` looks at types in these files.
  { files: ['**/*.astro', '**/*.astro/*.{js,ts}'], extends: [tseslint.configs.disableTypeChecked] },
);
