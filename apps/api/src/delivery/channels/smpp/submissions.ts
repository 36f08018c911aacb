import { encodeSms } from '@lien-lac/domain';
import type { SmppConfiguration } from '../../../platform/configuration/smpp-configuration.js';
import { cString, optionalParameter, optionalTags } from './pdu.js';

/** § 5.2.12: the message has a header of its own before its text. */
const withHeader = 0x40;
/** § 5.2.17: whatever becomes of it, a receipt. */
const receiptWanted = 1;
/** § 5.2.5 and 5.2.6: the sender is a name, the phone an international number. */
const ton = { international: 1, alphanumeric: 5 } as const;
const npi = { unknown: 0, telephone: 1 } as const;
/** § 5.2.19: set on purpose. Left to a library it is guessed from the text. */
const dataCodings = { gsm7: 0, ucs2: 8 } as const;

/**
 * The bodies of the `submit_sm` that carry one message (§ 4.4.1): one, or one for each part where the
 * network wants long texts in parts.
 * @param phone digits with the country's, without a plus
 * @param joiningNumber 0 to 255, the same in all parts and another in the next message to a phone
 */
export function submissionsOf(
  phone: string,
  text: string,
  joiningNumber: number,
  settings: SmppConfiguration,
): Buffer[] {
  const { encoding, parts, whole } = encodeSms(text, settings.alphabet);
  // The same in all parts, and made once: a piece for each field cost more than the text itself.
  const addresses = Buffer.concat([
    cString(settings.serviceType),
    Buffer.from([ton.alphanumeric, npi.unknown]),
    cString(settings.sender),
    Buffer.from([ton.international, npi.telephone]),
    cString(phone),
  ]);
  const coding = dataCodings[encoding];
  // Neither a time to begin nor an end, two empty texts: both are ours to look at.
  const fields = (esmClass: number, length: number): number[] => [
    ...[esmClass, 0, 0, 0, 0, receiptWanted, 0, coding, 0, length],
  ];
  if (parts.length === 1) {
    const [only] = parts;
    return [Buffer.concat([addresses, Buffer.from(fields(0, only!.length)), only!])];
  }
  if (settings.longTexts === 'payload') {
    const payload = optionalParameter(optionalTags.messagePayload, whole);
    return [Buffer.concat([addresses, Buffer.from(fields(0, 0)), payload])];
  }
  return parts.map((part, index) => {
    // 3GPP TS 23.040 § 9.2.3.24.1.
    const header = [5, 0, 3, joiningNumber, parts.length, index + 1];
    const before = [...fields(withHeader, header.length + part.length), ...header];
    return Buffer.concat([addresses, Buffer.from(before), part]);
  });
}
