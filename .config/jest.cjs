const path = require('node:path');
const root = path.resolve(__dirname, '..');
const { compilerOptions } = require('../tsconfig.base.json');

/** Unit and database specs stand beside the code, journeys in test/browser; all find the server started by global-setup. */
module.exports = {
  rootDir: root,
  roots: ['apps', 'libs', 'test'].map((folder) => path.join(root, folder)),
  testMatch: ['**/*.spec.ts', '**/*.spec.tsx'],
  testEnvironment: 'node',
  // what Nest and class-validator keep on the global object is looked at again by the next spec file
  testEnvironmentOptions: { globalsCleanup: 'off' },
  transform: { '\\.[cm]?[jt]sx?$': path.join(__dirname, 'jest-transform.cjs') },
  transformIgnorePatterns: [],
  moduleNameMapper: {
    ...Object.fromEntries(
      Object.entries(compilerOptions.paths).map(([alias, [file]]) => [`^${alias}$`, path.join(root, file)]),
    ),
    '^fast-check$': path.join(__dirname, 'jest-fast-check.cjs'),
  },
  testSequencer: path.join(__dirname, 'jest-sequencer.cjs'),
  cacheDirectory: path.join(root, '.cache/jest'),
  globalSetup: path.join(root, 'test/global-setup.cjs'),
  globalTeardown: path.join(root, 'test/global-teardown.cjs'),
  testTimeout: 30_000,
  workerIdleMemoryLimit: '1GB', // each spec of the server leaves a compiled application behind
};
