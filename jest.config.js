import { tmpdir } from 'node:os';
import { join } from 'node:path';

// The processes that tests start compile what an earlier one compiled already only once.
process.env.NODE_COMPILE_CACHE ??= join(tmpdir(), 'plantoets-gecompileerd');

/** Tests run the TypeScript sources as ES modules; swc only strips the types. */
export default {
  testEnvironment: 'node',
  roots: ['<rootDir>/test'],
  testMatch: ['**/*.test.ts'],
  extensionsToTreatAsEsm: ['.ts'],
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      { jsc: { parser: { syntax: 'typescript' }, target: 'es2024' }, module: { type: 'es6' } },
    ],
  },
  // As many as there are cores: jest itself keeps one free, which on two cores halves the speed.
  maxWorkers: '100%',
  testTimeout: 120_000,
};
