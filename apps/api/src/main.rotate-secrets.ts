import { rotateSecrets } from './start-up/rotate-secrets.js';
import { runTask } from './start-up/run-task.js';

// The same as `npm run rotate-secrets`, on a server.
await runTask(() => rotateSecrets(process.env));
