import { ConfigurationError } from '../../platform/configuration/configuration.js';

/**
 * The key that backups are sealed with: a backup holds every child and every phone number, so there is no
 * way to write one without.
 * @throws ConfigurationError saying how one is made
 */
export function readBackupKey(environment: Record<string, string | undefined>): string {
  const key = environment.BACKUP_KEY ?? '';
  if (key.length >= 32) return key;
  throw new ConfigurationError(
    'BACKUP_KEY must be set, with at least 32 characters, since a backup holds personal data; make one with: openssl rand -hex 32. Keep it apart from the backups and from the server: without it they cannot be read.',
  );
}
