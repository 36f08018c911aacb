/** What the commands of `tools` may use of the API's own code. */
export {
  Configuration,
  ConfigurationError,
  modes,
  readConfiguration,
  type Mode,
} from './platform/configuration/configuration.js';
export { demoPassword } from './accounts/set-up/demo-accounts.js';
export { migrateDatabase } from './platform/database/migrate.js';
export { checkDatabase } from './start-up/check-database.js';
export { describeFailure } from './start-up/describe-failure.js';
export { CodedError } from './platform/errors/coded-error.js';
export { createFirstAccounts } from './start-up/create-first-accounts.js';
export { demonstrationAccounts, seedDemonstration } from './start-up/seed-demonstration.js';
export { createDocument } from './openapi/create-document.js';
export { openDelivery, type OpenedDelivery } from './start-up/open-delivery.js';
export type {
  DispatchRequest,
  DispatchSummary,
  MessageRequest,
} from './delivery/dispatches/dispatch-request.js';
