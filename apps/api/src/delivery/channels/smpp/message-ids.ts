import type { SmppConfiguration } from '../../../platform/configuration/smpp-configuration.js';

/**
 * How a network writes the same id in its answer and in its receipts. Which it is has to be asked or
 * tried: guessing could match the receipt of another message.
 */
export type MessageIdForm = SmppConfiguration['messageIds'];

/** An id as it stands in a receipt, from the one in the answer. */
export function idInReceipts(answered: string, form: MessageIdForm): string {
  if (form === 'hexadecimal-then-decimal' && /^[0-9a-f]{1,32}$/i.test(answered)) {
    return plainId(BigInt(`0x${answered}`).toString(10));
  }
  if (form === 'decimal-then-hexadecimal' && /^[0-9]{1,40}$/.test(answered)) {
    return plainId(BigInt(answered).toString(16));
  }
  return plainId(answered);
}

/** The same id whichever letters it is written in, and with however many zeros before it. */
export const plainId = (id: string): string =>
  id
    .trim()
    .toLowerCase()
    .replace(/^0+(?=.)/, '');
