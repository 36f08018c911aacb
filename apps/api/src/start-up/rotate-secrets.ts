import { SecondFactorRepository } from '../accounts/second-factor/second-factor.repository.js';
import { ConfigurationError } from '../platform/configuration/configuration.js';
import { RotateSecrets, type RotatedPlace } from '../platform/sealing/rotate-secrets.js';
import { withApplication } from './with-application.js';

/**
 * Seals every secret in the database anew with `SECRETS_KEY`, reading what `SECRETS_KEY_BEFORE` sealed.
 * @param environment as `readConfiguration` takes it
 * @returns what was done, as a text for whoever typed the command
 * @throws ConfigurationError without the key before
 */
export async function rotateSecrets(
  environment: Record<string, string | undefined>,
): Promise<string> {
  if (!environment.SECRETS_KEY_BEFORE) {
    throw new ConfigurationError(
      'SECRETS_KEY_BEFORE is not set: it is the key that SECRETS_KEY replaces.',
    );
  }
  return withApplication(environment, async (application) => {
    const rotated = await application.get(RotateSecrets, { strict: false }).run();
    const codes = await application
      .get(SecondFactorRepository, { strict: false })
      .countAccountsWithRecoveryCodes();
    const unreadable = rotated.some((place) => place.unreadable > 0);
    return [
      ...rotated.map(describe),
      ...(unreadable
        ? ['What neither key opens was sealed with another one, or changed: it stays as it is.']
        : ['Once every process runs with the new key, SECRETS_KEY_BEFORE can go.']),
      ...(codes === 0
        ? []
        : [
            `Recovery codes cannot be sealed anew. ${codes} account(s) have some: those made before now work until SECRETS_KEY_BEFORE goes, so ask these people to make new ones first.`,
          ]),
    ].join('\n');
  });
}

const describe = ({ name, sealedAnew, asTheyWere, unreadable }: RotatedPlace): string =>
  `${name}: ${sealedAnew} sealed anew, ${asTheyWere} were already, ${unreadable} cannot be opened`;
