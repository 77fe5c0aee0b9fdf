import nx from '@nx/eslint-plugin';
import tseslint from 'typescript-eslint';

// Who may import whom between the libs (README, "How it is built"). Rules between the words of one lib: test/architecture.spec.ts.
const may = (from, ...to) => ({ sourceTag: from, onlyDependOnLibsWithTags: to });
const SERVER_ONLY = ['@nestjs/*', 'typeorm', 'pg', 'mercurius', 'fastify', '@fastify/*', 'node:*'];
const WEB_ONLY = ['@apollo/*', 'react-router', '@mantine/*'];
const banned = (...group) => ({ 'no-restricted-imports': ['error', { patterns: [{ group }] }] });

export default tseslint.config(
  { ignores: ['**/dist', '**/node_modules', 'libs/web/src/gql', '.nx', '.cache'] },
  ...tseslint.configs.recommended,
  { files: ['**/*.cjs'], rules: { '@typescript-eslint/no-require-imports': 'off' } },
  {
    files: ['**/*.ts', '**/*.tsx'],
    plugins: { '@nx': nx },
    rules: {
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@nx/enforce-module-boundaries': [
        'error',
        {
          allow: [],
          banTransitiveDependencies: false,
          depConstraints: [
            { sourceTag: 'lib:domain', onlyDependOnLibsWithTags: ['lib:domain'], bannedExternalImports: ['*'] },
            may('lib:locale', 'lib:domain'),
            may('lib:kernel', 'lib:domain', 'lib:locale'),
            may('lib:pages', 'lib:domain', 'lib:locale'),
            may('lib:server', 'lib:domain', 'lib:kernel', 'lib:pages', 'lib:locale'),
            may('lib:ui', 'lib:locale'),
            may('lib:web', 'lib:domain', 'lib:ui', 'lib:locale'),
            may('app:api', 'lib:domain', 'lib:kernel', 'lib:pages', 'lib:locale', 'lib:server'),
            may('app:web', 'lib:domain', 'lib:ui', 'lib:locale', 'lib:web'),
            may('app:cli'),
            may('test', '*'),
          ],
        },
      ],
    },
  },
  { files: ['libs/domain/src/**/*.ts'], ignores: ['**/*.spec.ts'], rules: banned(...SERVER_ONLY, ...WEB_ONLY) },
  { files: ['libs/{kernel,server,pages}/src/**', 'apps/api/**'], ignores: ['**/*.spec.*'], rules: banned(...WEB_ONLY) },
  { files: ['libs/{ui,web}/src/**', 'apps/web/src/**'], ignores: ['**/*.spec.*'], rules: banned(...SERVER_ONLY) },
  // they drive the applications themselves
  {
    files: ['test/**/*.ts', '**/*.spec.ts', '**/*.spec.tsx', '**/*.factory.ts'],
    rules: { '@nx/enforce-module-boundaries': 'off' },
  },
);
