// One lint for the workspace. The arrows between projects are the depConstraints below: kernel ← packs,
// kernel ← registry, kernel ← platform ← domain ← apps. Run it through Nx, which has the project graph.
import nx from '@nx/eslint-plugin';
import tseslint from 'typescript-eslint';

const arrows = [
  { sourceTag: 'type:kernel', onlyDependOnLibsWithTags: ['type:kernel'], allowedExternalImports: ['decimal.js'] },
  { sourceTag: 'type:pack', onlyDependOnLibsWithTags: ['type:kernel'], allowedExternalImports: [] },
  { sourceTag: 'type:registry', onlyDependOnLibsWithTags: ['type:kernel', 'type:registry'] },
  { sourceTag: 'type:platform', onlyDependOnLibsWithTags: ['type:kernel', 'type:platform'] },
  { sourceTag: 'type:domain', onlyDependOnLibsWithTags: ['type:kernel', 'type:platform', 'type:domain'] },
  { sourceTag: 'type:portal', onlyDependOnLibsWithTags: ['type:portal'] },
  { sourceTag: 'type:portal-app', onlyDependOnLibsWithTags: ['type:portal', 'type:portal-app'] },
  { sourceTag: 'type:app', onlyDependOnLibsWithTags: ['type:kernel', 'type:registry', 'type:platform', 'type:domain', 'type:app'] },
];

const testPackages = ['@jest/globals', 'fast-check'];
// A spec of a pure project may draw its cases at random; nothing else changes.
const arrowsOfSpecs = arrows.map((arrow) =>
  arrow.allowedExternalImports ? { ...arrow, allowedExternalImports: [...arrow.allowedExternalImports, ...testPackages] } : arrow);

const boundaries = (depConstraints) => ['error', { allowCircularSelfDependency: true, enforceBuildableLibDependency: false, depConstraints }];

export default tseslint.config(
  { ignores: ['**/dist/**', '**/node_modules/**', '.nx/**', '.data/**', 'coverage/**', 'test-results/**', 'reports/**', '**/generated/**'] },
  ...tseslint.configs.strict,
  {
    files: ['**/*.ts', '**/*.tsx'],
    plugins: { '@nx': nx },
    // Decorator metadata makes values of what only looks like types.
    languageOptions: { parserOptions: { emitDecoratorMetadata: true, experimentalDecorators: true } },
    rules: {
      '@nx/enforce-module-boundaries': boundaries(arrows),
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'separate-type-imports' }],
      '@typescript-eslint/no-extraneous-class': ['error', { allowWithDecorator: true }],
      '@typescript-eslint/no-invalid-void-type': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', ignoreRestSiblings: true }],
      '@typescript-eslint/unified-signatures': 'off',
      'eqeqeq': ['error', 'always', { null: 'ignore' }],
      'max-lines': ['error', { max: 400 }],
      'max-lines-per-function': ['error', { max: 70 }],
      'no-console': 'error',
      'no-warning-comments': ['error', { terms: ['todo:', 'fixme', 'xxx', 'hack'], location: 'anywhere' }],
    },
  },
  {
    files: ['**/*.spec.ts', '**/*.spec.tsx', 'test/**/*.ts'],
    rules: {
      '@nx/enforce-module-boundaries': boundaries(arrowsOfSpecs),
      '@typescript-eslint/no-non-null-assertion': 'off',
      'max-lines': 'off',
      'max-lines-per-function': 'off',
    },
  },
  {
    // A promise that nobody waits for is a write that nobody sees fail: here the rules may ask the type checker. Specs stand
    // outside the projects' tsconfig.json and are left to the plain rules.
    files: ['libs/platform/src/**/*.ts', 'libs/domain/src/**/*.ts', 'apps/api/src/**/*.ts', 'apps/worker/src/**/*.ts'],
    ignores: ['**/*.spec.ts'],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': 'error',
    },
  },
  // Written by tools/codegen.mjs.
  { files: ['**/*.operations.ts'], rules: { 'max-lines': 'off' } },
  {
    // Same facts and date in, same answer out: no clock, no input and output, no machine.
    files: ['libs/policy/kernel/src/**/*.ts', 'libs/packs/**/*.ts'],
    ignores: ['**/*.spec.ts', '**/demo/**'],
    rules: {
      'no-restricted-imports': ['error', { patterns: [{ group: ['node:*', 'fs', 'path', 'os', 'crypto'], message: 'The kernel and the packs are pure.' }] }],
      'no-restricted-globals': ['error', 'process', 'fetch', 'setTimeout', 'setInterval', 'performance'],
      'no-restricted-properties': ['error', { object: 'Math', property: 'random' }, { object: 'Date', property: 'now' }],
    },
  },
  // Bounded contexts speak to each other through their index alone.
  {
    files: ['libs/domain/src/**/*.ts'],
    rules: {
      'no-restricted-imports': ['error', {
        patterns: [{ regex: '^(\\.\\./)+[a-z-]+/(application|graphql|jobs|model|persistence)/', message: 'Import another context by its index.js.' }],
      }],
    },
  },
  // TypeORM's own signatures speak of classes as Function.
  { files: ['libs/platform/**/*.ts', 'libs/domain/**/*.ts', 'apps/**/*.ts'], rules: { '@typescript-eslint/no-unsafe-function-type': 'off' } },
  { files: ['tools/**/*.mjs', '**/*.mjs'], languageOptions: { globals: { process: 'readonly', console: 'readonly' } }, rules: { 'max-lines': ['error', { max: 400 }] } },
  { files: ['apps/cli/**/*.ts', 'libs/policy/registry/src/commands/**/*.ts', 'test/performance/**/*.ts'], rules: { 'no-console': 'off' } },
);
