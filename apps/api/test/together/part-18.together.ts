import { runTogether } from './together.js';

await runTogether(18);
