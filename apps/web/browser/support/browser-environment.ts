import { TestEnvironment } from 'jest-environment-node';
import { chromium } from 'playwright-core';

/**
 * Jest loads whatever a test file imports anew for each file, and of Playwright that takes a second of a
 * processor. It has no state that one file could leave to another, so each process loads it once.
 */
export default class BrowserEnvironment extends TestEnvironment {
  override async setup(): Promise<void> {
    await super.setup();
    Object.assign(this.global, { chromium });
  }
}
