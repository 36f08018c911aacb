import { networkAccount } from '@lien-lac/simulated-carrier';
import smpp, { type Pdu, type Session } from 'smpp';
import type { BareClient } from './bare-client.js';

/** UTF-16 units that one part holds of a long text (3GPP TS 23.040: 134 octets beside the header). */
const partLength = 67;
const wholeLength = 70;
const ucs2 = 8;

/** One connection with the npm package `smpp`, a `submit_sm` for each part of a text. */
export async function bareSmpp(port: number): Promise<BareClient> {
  const session = await bound(port);
  let joining = 0;
  const submit = (phone: string, shortMessage: unknown, esmClass: number): Promise<void> =>
    new Promise((resolve, reject) => {
      session.submit_sm(
        {
          ...{ source_addr_ton: 5, source_addr: networkAccount.brandname, dest_addr_ton: 1 },
          ...{ dest_addr_npi: 1, destination_addr: phone.slice(1), esm_class: esmClass },
          ...{ registered_delivery: 1, data_coding: ucs2, short_message: shortMessage },
        },
        ({ command_status: status }: Pdu) =>
          status === 0 ? resolve() : reject(new Error(`The network answered ${status}.`)),
      );
    });
  return {
    send: async (_reference, phone, text) => {
      const parts = partsOf(text);
      if (parts.length === 1) return submit(phone, { message: text }, 0);
      joining = (joining + 1) % 256;
      await Promise.all(
        parts.map((message, index) =>
          submit(
            phone,
            { udh: Buffer.from([5, 0, 3, joining, parts.length, index + 1]), message },
            0x40,
          ),
        ),
      );
    },
    close: () => new Promise((resolve) => session.close(resolve)),
  };
}

/** Into how many parts a text goes. */
export const partCount = (text: string): number => partsOf(text).length;

function partsOf(text: string): string[] {
  if (text.length <= wholeLength) return [text];
  const count = Math.ceil(text.length / partLength);
  return Array.from({ length: count }, (_, part) =>
    text.slice(part * partLength, (part + 1) * partLength),
  );
}

function bound(port: number): Promise<Session> {
  return new Promise((resolve, reject) => {
    const session = smpp.connect({ host: '127.0.0.1', port }, () => {
      session.socket.setNoDelay(true);
      session.bind_transceiver(
        {
          ...{ system_id: networkAccount.systemId, password: networkAccount.password },
          interface_version: 0x34,
        },
        ({ command_status: status }: Pdu) =>
          status === 0 ? resolve(session) : reject(new Error(`The bind was answered ${status}.`)),
      );
    });
    session.on('error', reject);
  });
}
