/**
 * @jest-config-loader esbuild-register
 */
import type { Config } from 'jest';
import specs from '../../../jest.config.ts';

/** The browser tests: the same as the specs, but in a real browser against the whole system. */
const config: Config = {
  ...specs,
  rootDir: '../../..',
  roots: ['<rootDir>/apps/web/browser'],
  testMatch: ['**/*.browser.ts'],
  // As built, like the rest of these: Jest's own way with TypeScript ends where the specs end.
  testEnvironment: '<rootDir>/apps/web/browser/dist/support/browser-environment.js',
  globalSetup: '<rootDir>/apps/web/browser/dist/support/start-school.js',
  globalTeardown: '<rootDir>/apps/web/browser/dist/support/stop-school.js',
  // Each waits for a page or a message now and then, and the others go on meanwhile.
  maxWorkers: 3,
  testTimeout: 60_000,
};

export default config;
