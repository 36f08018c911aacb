import { createHmac } from 'node:crypto';

/**
 * The value of `x-carrier-signature`: `t=<unix seconds>,v1=<hex HMAC-SHA256(secret, t + '.' + rawBody)>`.
 * The instant is under the signature too, so that an old receipt cannot be replayed as a new one.
 */
export function signReceipt(secret: string, rawBody: string, unixSeconds: number): string {
  const digest = createHmac('sha256', secret).update(`${unixSeconds}.${rawBody}`).digest('hex');
  return `t=${unixSeconds},v1=${digest}`;
}
