import { createFirstAccounts } from './start-up/create-first-accounts.js';
import { runTask } from './start-up/run-task.js';

// A new school's first two people, who then let the others in.
await runTask(() => createFirstAccounts(process.env));
