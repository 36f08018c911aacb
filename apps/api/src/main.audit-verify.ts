import { describeVerdict } from './platform/audit/chain/describe-verdict.js';
import { readHead } from './start-up/read-head.js';
import { runTask } from './start-up/run-task.js';
import { verifyAuditTrail } from './start-up/verify-audit-trail.js';

// The same as `npm run audit:verify`, on a server.
await runTask(async (databaseUrl) => {
  const verdict = await verifyAuditTrail(databaseUrl, readHead(process.argv.slice(2)));
  if (verdict.kind !== 'whole') process.exitCode = 1;
  return describeVerdict(verdict);
});
