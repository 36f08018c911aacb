import type { TemporaryEnvironment } from '@lien-lac/tools/temporary-environment';
import type { BrowserServer } from 'playwright-core';
import type { SchoolServer } from './school-server.js';

/** What the start of the browser tests leaves for their end. */
export interface Started {
  schools: TemporaryEnvironment[];
  schoolServer: SchoolServer;
  browser: BrowserServer;
}
