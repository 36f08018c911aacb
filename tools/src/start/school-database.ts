import { isPortFree } from '../environment/free-port.js';
import { applicationServerUrl, serverUrl } from '../environment/postgres/start-postgres.js';
import { StartFailure } from '../environment/start-failure.js';
import { openDataFolder } from './data-folder.js';
import { keepSecrets, readPorts } from './kept-values.js';
import type { StartSettings } from './settings.js';

/** Where the school's database answers. */
export interface DatabaseUrls {
  /** To the user that owns the tables. */
  ownerUrl: string;
  /** To the one that the API and the workers connect as. */
  applicationUrl: string;
}

/**
 * The database of the school for a command beside the running system: the one that DATABASE_URL
 * names, or the embedded one, which only runs under `npm start`.
 * @throws StartFailure when that does not run
 */
export async function findSchoolDatabase(
  settings: StartSettings,
  environment: Record<string, string | undefined>,
): Promise<DatabaseUrls> {
  if (settings.databaseUrl !== undefined) {
    return {
      ownerUrl: settings.migrationDatabaseUrl ?? settings.databaseUrl,
      applicationUrl: settings.databaseUrl,
    };
  }
  const data = openDataFolder(environment);
  const { postgres } = readPorts(data.ports);
  if (postgres === undefined || (await isPortFree(postgres))) {
    throw new StartFailure(
      'Set DATABASE_URL to the database of the school, or start the embedded one with npm start in another terminal.',
    );
  }
  const secrets = keepSecrets(data.secrets);
  return {
    ownerUrl: serverUrl(postgres, secrets.databasePassword),
    applicationUrl: applicationServerUrl(postgres, secrets.applicationDatabasePassword),
  };
}
