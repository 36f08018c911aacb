/** What the commands of `tools` may use of the API's own code. */
export {
  Configuration,
  ConfigurationError,
  modes,
  readConfiguration,
  type Mode,
} from './platform/configuration/configuration.js';
export { demoPassword } from './accounts/set-up/demo-accounts.js';
export { unprotectedAudit } from './platform/audit/audit-protection.js';
export { describeVerdict } from './platform/audit/chain/describe-verdict.js';
export { isSameUser } from './platform/database/application-role.js';
export { migrateDatabase } from './platform/database/migrate.js';
export { keepDatabase } from './platform/database/keep-database.js';
export { withConnection } from './platform/database/with-connection.js';
export { runBackup } from './start-up/backup/run-backup.js';
export { runRestore } from './start-up/backup/run-restore.js';
export { checkDatabase } from './start-up/check-database.js';
export { describeFailure } from './start-up/describe-failure.js';
export { CodedError } from './platform/errors/coded-error.js';
export { enterGateway } from './start-up/enter-gateway.js';
export { createFirstAccounts } from './start-up/create-first-accounts.js';
export { demonstrationAccounts, seedDemonstration } from './start-up/seed-demonstration.js';
export { createDocument } from './openapi/create-document.js';
export { openDelivery, type OpenedDelivery } from './start-up/open-delivery.js';
export type {
  DispatchRequest,
  DispatchSummary,
  MessageRequest,
} from './delivery/dispatches/dispatch-request.js';
// What the benchmark measures, piece by piece.
export type { Gateway } from './delivery/channels/gateway.js';
export { Gateways } from './delivery/channels/gateways.js';
export { SimulatedCarrierGateway } from './delivery/channels/simulated-carrier/simulated-carrier.gateway.js';
export { Delivery } from './delivery/delivery.js';
export type { Lane } from './delivery/dispatches/dispatch-request.js';
export { SchoolClock } from './platform/clock/school-clock.js';
export { Database } from './platform/database/database.js';
export { removeOldData } from './start-up/remove-old-data.js';
export { openWorker } from './start-up/open-worker.js';
export { runProcess } from './start-up/run-process.js';
export { rotateSecrets } from './start-up/rotate-secrets.js';
export { readHead } from './start-up/read-head.js';
export { verifyAuditTrail } from './start-up/verify-audit-trail.js';
export { withApplication } from './start-up/with-application.js';
