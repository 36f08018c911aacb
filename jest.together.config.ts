/**
 * @jest-config-loader esbuild-register
 */
import type { Config } from 'jest';
import specs from './jest.config.ts';

/** All specs, those of the API in a few files; see apps/api/test/together. */
const config: Config = {
  ...specs,
  testMatch: ['**/*.spec.ts', '**/*.together.ts'],
  testPathIgnorePatterns: [
    ...['/node_modules/', '/dist/'],
    '<rootDir>/apps/api/.*(?<!\\.alone)\\.spec\\.ts$',
  ],
};

export default config;
