import { X509Certificate } from 'node:crypto';
import { isIP } from 'node:net';
import { checkServerIdentity, type ConnectionOptions, rootCertificates } from 'node:tls';
import type { SmppConfiguration } from '../../../platform/configuration/smpp-configuration.js';

/**
 * How an encrypted connection is made. A certificate that was entered is believed beside the usual ones; a
 * centre that shows that very one is the right one, whatever name stands in it.
 */
export function encryption({
  host,
  port,
  // A row that was written before there was such a setting has none.
  certificate = '',
}: Pick<SmppConfiguration, 'host' | 'port'> & { certificate?: string }): ConnectionOptions {
  return {
    ...{ host, port },
    ...(isIP(host) === 0 ? { servername: host } : {}),
    ...(certificate === '' ? {} : believing(certificate)),
  };
}

function believing(certificate: string): ConnectionOptions {
  const { fingerprint256 } = new X509Certificate(certificate);
  return {
    ca: [...rootCertificates, certificate],
    checkServerIdentity: (name, shown) =>
      shown.fingerprint256 === fingerprint256 ? undefined : checkServerIdentity(name, shown),
  };
}

/** Whether a text is a certificate that can be believed. */
export function isCertificate(text: string): boolean {
  try {
    return new X509Certificate(text).raw.length > 0;
  } catch {
    return false;
  }
}
