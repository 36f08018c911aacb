import { findChromium } from './chromium.js';

// For the check, which skips the browser tests on a machine without one.
process.exit((await findChromium()) === undefined ? 1 : 0);
