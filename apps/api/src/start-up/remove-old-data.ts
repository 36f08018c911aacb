import { RemoveOldData } from '../platform/retention/remove-old-data.js';
import { withApplication } from './with-application.js';

/**
 * Removes what is old, as a worker does every night, until none of it is left.
 * @param environment as `readConfiguration` takes it
 */
export function removeOldData(environment: Record<string, string | undefined>): Promise<void> {
  return withApplication(environment, (application) =>
    application.get(RemoveOldData, { strict: false }).removeAll(),
  );
}
