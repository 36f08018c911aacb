import type { SecretSeal } from '../../platform/sealing/secret-seal.js';

/** Whose secret it is: what was sealed for one gateway's field opens for no other. */
export const ownerOfGatewaySecret = (gateway: string, field: string): string =>
  `gateway ${gateway} ${field}`;

export function sealGatewaySecrets(
  seal: SecretSeal,
  gateway: string,
  secrets: Readonly<Record<string, string>>,
): Record<string, string> {
  return Object.fromEntries(
    Object.entries(secrets).map(([field, secret]) => [
      field,
      seal.seal(secret, ownerOfGatewaySecret(gateway, field)),
    ]),
  );
}

/** @returns null where one of them can't be opened with the keys of this deployment */
export function openGatewaySecrets(
  seal: SecretSeal,
  gateway: string,
  sealed: Readonly<Record<string, string>>,
): Record<string, string> | null {
  try {
    return Object.fromEntries(
      Object.entries(sealed).map(([field, secret]) => [
        field,
        seal.open(secret, ownerOfGatewaySecret(gateway, field)),
      ]),
    );
  } catch {
    return null;
  }
}
