import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import smpp, { type Pdu } from 'smpp';
import { Faults } from '../faults.js';
import { startEsmsNetwork } from './esms-network.js';
import { networkAccount } from './network.js';
import { startSmppNetwork } from './smpp-network.js';

const faults = (): Faults => new Faults(1_000, Math.random);

describe('a simulated network', () => {
  it('takes messages as eSMS does, misbehaves when told, and reports until it is heard', async () => {
    const heard: string[] = [];
    const listener = createServer((request, response) => {
      heard.push(new URL(request.url ?? '', 'http://x').searchParams.get('SendStatus') ?? '');
      // The first report finds somebody who can't keep it.
      response.writeHead(heard.length === 1 ? 503 : 200).end();
    });
    listener.listen(0, '127.0.0.1');
    await once(listener, 'listening');
    const callback = `http://127.0.0.1:${(listener.address() as AddressInfo).port}/`;
    const misbehaviour = faults();
    const network = await startEsmsNetwork({
      ...{ port: 0, faults: misbehaviour, reportsAfterMilliseconds: 5 },
    });
    const place = `http://127.0.0.1:${network.port}/MainService.svc/json`;
    const send = async (reference: string): Promise<unknown> => {
      const url = `${place}/SendMultipleMessage_V4_post_json/`;
      const body = {
        ...{ ApiKey: networkAccount.apiKey, SecretKey: networkAccount.secretKey, SmsType: '2' },
        ...{ Brandname: networkAccount.brandname, Content: 'Chao', Phone: '0900000001' },
        ...{ RequestId: reference, campaignid: reference, CallbackUrl: callback },
      };
      const answer = await fetch(url, { method: 'POST', body: JSON.stringify(body) });
      return ((await answer.json()) as { CodeResult: unknown }).CodeResult;
    };

    expect(await send('A1')).toBe('100');
    expect(await send('A1')).toBe('124');
    misbehaviour.set({ mode: 'wrong-key', remaining: 1 });
    expect(await send('A2')).toBe('101');
    misbehaviour.set({ mode: 'late-answer', lateMilliseconds: 30, remaining: 1 });
    expect(await send('A3')).toBe('100');
    expect(network.received().map(({ to }) => to)).toEqual(['+84900000001', '+84900000001']);
    while (network.reportsWaiting() > 0) await pause(5);
    expect(heard).toEqual(['5', '5', '5']);

    await network.listen(false);
    await expect(send('A4')).rejects.toThrow();
    await network.listen(true);
    expect(await send('A4')).toBe('100');
    network.reset();
    expect(network.received()).toEqual([]);
    await network.close();
    listener.close();
    listener.closeAllConnections();
  });

  it('takes messages by SMPP, a long one once, and reports over the connection', async () => {
    const network = await startSmppNetwork({
      ...{ port: 0, faults: faults(), reportsAfterMilliseconds: 5 },
    });
    const session = smpp.connect({ host: '127.0.0.1', port: network.port }, () => undefined);
    const ask = (
      command: 'bind_transceiver' | 'submit_sm',
      fields: Record<string, unknown>,
    ): Promise<number> =>
      new Promise((resolve) => session[command](fields, (pdu) => resolve(pdu.command_status)));
    const { systemId: system_id, password } = networkAccount;
    expect(await ask('bind_transceiver', { system_id, password, interface_version: 0x34 })).toBe(0);
    const reported = once(session, 'deliver_sm') as Promise<[Pdu]>;
    for (const part of [1, 2]) {
      const udh = Buffer.from([5, 0, 3, 7, 2, part]);
      const message = { udh, message: 'Chào' };
      const to = { destination_addr: '84900000002', esm_class: 0x40, data_coding: 8 };
      expect(await ask('submit_sm', { ...to, short_message: message })).toBe(0);
    }
    expect(network.received().map(({ to }) => to)).toEqual(['+84900000002']);
    expect((await reported)[0].short_message?.message).toContain('stat:DELIVRD');
    await network.close();
  });
});
