import { Platform1700000000001 } from './0001-platform.js';

/** All migrations, in the order they run. */
export const migrations = [Platform1700000000001];
