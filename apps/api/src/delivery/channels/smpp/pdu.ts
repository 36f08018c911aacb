/** The commands of SMPP 3.4 that we speak (§ 5.1.2.1); an answer has the highest bit set. */
export const commands = {
  genericNack: 0x80000000,
  submitSm: 0x00000004,
  deliverSm: 0x00000005,
  unbind: 0x00000006,
  bindTransceiver: 0x00000009,
  enquireLink: 0x00000015,
} as const;

export const answerTo = (command: number): number => (command | 0x80000000) >>> 0;
export const isAnswer = (command: number): boolean => command >= 0x80000000;

export interface Pdu {
  command: number;
  /** 0 for well. */
  status: number;
  sequence: number;
  body: Buffer;
}

const headerLength = 16;
/** No answer or receipt comes near it: more is no SMPP. */
const longest = 16 * 1024;

export function writePdu({ command, status, sequence, body }: Pdu): Buffer {
  const pdu = Buffer.allocUnsafe(headerLength + body.length);
  pdu.writeUInt32BE(pdu.length, 0);
  pdu.writeUInt32BE(command, 4);
  pdu.writeUInt32BE(status, 8);
  pdu.writeUInt32BE(sequence, 12);
  body.copy(pdu, headerLength);
  return pdu;
}

/** Cuts what a connection brings into PDUs. */
export class PduReader {
  private rest: Buffer = Buffer.alloc(0);

  /** @throws Error where it can't be SMPP; nothing that follows can be read then either */
  read(chunk: Buffer): Pdu[] {
    let rest = this.rest.length === 0 ? chunk : Buffer.concat([this.rest, chunk]);
    const pdus: Pdu[] = [];
    while (rest.length >= 4) {
      const length = rest.readUInt32BE(0);
      if (length < headerLength || length > longest) throw new Error('Not a PDU.');
      if (rest.length < length) break;
      pdus.push({
        command: rest.readUInt32BE(4),
        status: rest.readUInt32BE(8),
        sequence: rest.readUInt32BE(12),
        body: rest.subarray(headerLength, length),
      });
      rest = rest.subarray(length);
    }
    this.rest = rest;
    return pdus;
  }
}

/** A text of the protocol with its closing zero. */
export const cString = (text: string): Buffer => Buffer.from(`${text}\0`, 'latin1');

/** Reads the fields of a body one after another; what is not there is empty. */
export class FieldReader {
  private offset = 0;

  constructor(private readonly body: Buffer) {}

  octet(): number {
    const value = this.body[this.offset] ?? 0;
    this.offset += 1;
    return value;
  }

  cString(): string {
    const end = this.body.indexOf(0, this.offset);
    const text = this.body.toString('latin1', this.offset, end < 0 ? this.body.length : end);
    this.offset = end < 0 ? this.body.length : end + 1;
    return text;
  }

  octets(length: number): Buffer {
    const octets = this.body.subarray(this.offset, this.offset + length);
    this.offset += length;
    return octets;
  }

  /** The optional parameters at the end (§ 5.3.2), by tag. */
  optional(): Map<number, Buffer> {
    const found = new Map<number, Buffer>();
    while (this.offset + 4 <= this.body.length) {
      const tag = this.body.readUInt16BE(this.offset);
      const length = this.body.readUInt16BE(this.offset + 2);
      this.offset += 4;
      found.set(tag, this.octets(length));
    }
    return found;
  }
}

export const optionalTags = {
  receiptedMessageId: 0x001e,
  messagePayload: 0x0424,
  messageState: 0x0427,
} as const;

export function optionalParameter(tag: number, value: Uint8Array): Buffer {
  const header = Buffer.alloc(4);
  header.writeUInt16BE(tag, 0);
  header.writeUInt16BE(value.length, 2);
  return Buffer.concat([header, value]);
}
