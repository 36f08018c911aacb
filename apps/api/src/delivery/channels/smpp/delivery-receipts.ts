import { FieldReader, optionalTags } from './pdu.js';

/** What a network says of a message that it took. */
export interface SmppReceipt {
  gatewayMessageId: string;
  state: 'delivered' | 'failed' | 'under-way';
  code: string;
}

/** § 5.2.12: a short message that is a receipt of a network. */
const receiptBits = 0x3c;
const isReceipt = 0x04;

/** § 5.2.28. */
const words = [
  ...['', 'ENROUTE', 'DELIVRD', 'EXPIRED', 'DELETED', 'UNDELIV', 'ACCEPTD', 'UNKNOWN', 'REJECTD'],
];
const states: Readonly<Record<string, SmppReceipt['state']>> = {
  DELIVRD: 'delivered',
  EXPIRED: 'failed',
  DELETED: 'failed',
  UNDELIV: 'failed',
  REJECTD: 'failed',
};

/**
 * Reads a `deliver_sm` (§ 4.6.1). The optional parameters hold where they are; else the text of Appendix
 * B, which every network writes a little differently, and of which what stands behind `text:` is not ours.
 * @returns null where it is no receipt
 */
export function readReceipt(body: Buffer): SmppReceipt | null {
  const fields = new FieldReader(body);
  fields.cString();
  for (let address = 0; address < 2; address += 1) {
    fields.octets(2);
    fields.cString();
  }
  const esmClass = fields.octet();
  fields.octets(2);
  fields.cString();
  fields.cString();
  fields.octets(4);
  const short = fields.octets(fields.octet());
  const optional = fields.optional();
  if ((esmClass & receiptBits) !== isReceipt) return null;
  const text = (optional.get(optionalTags.messagePayload) ?? short).toString('latin1');
  const said = text.replace(/\btext:.*$/is, '');
  const field = (name: string): string | undefined =>
    new RegExp(`\\b${name}:\\s*(\\S+)`, 'i').exec(said)?.[1];
  const id = optional.get(optionalTags.receiptedMessageId);
  const gatewayMessageId = id === undefined ? field('id') : new FieldReader(id).cString();
  const state = optional.get(optionalTags.messageState)?.[0];
  const word = (state === undefined ? field('stat') : words[state])?.toUpperCase() ?? '';
  if (!gatewayMessageId) return null;
  const error = /^[\w-]{1,6}$/.exec(field('err') ?? '')?.[0] ?? '';
  const known = words.includes(word) ? word.toLowerCase() : 'other';
  return {
    gatewayMessageId,
    state: states[word] ?? 'under-way',
    code: ['smpp', known, ...(/^0*$/.test(error) ? [] : [error])].join('-'),
  };
}
