import { createHmac } from 'node:crypto';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import {
  ask,
  closeAll,
  closeLater,
  pause,
  startInTest,
  startReceiptReceiver,
  submit,
  until,
} from '../test/carrier-in-test.js';

afterEach(closeAll);

describe('a receipt', () => {
  it('tells the reference, the id, the state and the instant, under a signature', async () => {
    const carrier = await startInTest({ secret: 's3' });
    const receiver = await startReceiptReceiver();
    const { body } = await submit(carrier, { reference: 'A1', receiptUrl: receiver.url });
    await until(() => carrier.summary().receipts.confirmed === 1);
    const [receipt] = receiver.receipts;
    expect(receipt?.body).toEqual({
      reference: 'A1',
      id: body.id,
      state: 'delivered',
      at: expect.stringMatching(/^\d{4}-\d\d-\d\dT.*Z$/) as string,
    });
    expect(receipt?.headers['content-type']).toBe('application/json');
    const [, instant, signature] =
      /^t=(\d+),v1=([0-9a-f]{64})$/.exec(String(receipt?.headers['x-carrier-signature'])) ?? [];
    expect(Math.abs(Number(instant) - Date.now() / 1000)).toBeLessThan(5);
    const expected = createHmac('sha256', 's3').update(`${instant}.${receipt?.raw}`).digest('hex');
    expect(signature).toBe(expected);
  });

  it('is sent once per message, also when the reference comes again', async () => {
    const carrier = await startInTest();
    const receiver = await startReceiptReceiver();
    await submit(carrier, { reference: 'A1', receiptUrl: receiver.url });
    await submit(carrier, { reference: 'A1', receiptUrl: receiver.url });
    await until(() => receiver.receipts.length === 1);
    await pause(30);
    expect(receiver.receipts).toHaveLength(1);
  });

  it('is sent again until it is answered 2xx', async () => {
    const carrier = await startInTest();
    const receiver = await startReceiptReceiver([500, 404, 200]);
    await submit(carrier, { receiptUrl: receiver.url });
    await until(() => carrier.summary().receipts.confirmed === 1);
    expect(receiver.receipts).toHaveLength(3);
    expect(new Set(receiver.receipts.map(({ body }) => body.id)).size).toBe(1);
  });

  it('is given up after the last attempt', async () => {
    const carrier = await startInTest({ receiptAttempts: 3 });
    const receiver = await startReceiptReceiver([500]);
    await submit(carrier, { receiptUrl: receiver.url });
    await until(() => carrier.summary().receipts.abandoned === 1);
    await pause(40);
    expect(receiver.receipts).toHaveLength(3);
    expect(carrier.summary().receipts).toEqual({ waiting: 0, confirmed: 0, abandoned: 1 });
  });

  it('is sent again when nobody listens or nobody answers', async () => {
    const carrier = await startInTest({ receiptAttempts: 2, receiptTimeoutMilliseconds: 30 });
    const silent = createServer(() => undefined);
    await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
    closeLater({
      close: () =>
        new Promise<void>((resolve) => {
          silent.close(() => resolve());
          silent.closeAllConnections();
        }),
    });
    const { port } = silent.address() as AddressInfo;
    await submit(carrier, { receiptUrl: `http://127.0.0.1:${port}/` });
    await submit(carrier, { receiptUrl: 'http://127.0.0.1:1/' });
    await until(() => carrier.summary().receipts.abandoned === 2);
  });

  it('is not sent when receipts are off, and no longer after a reset', async () => {
    const off = await startInTest({ receipts: false });
    const emptied = await startInTest({ receiptDelayMilliseconds: 40 });
    const receiver = await startReceiptReceiver();
    await submit(off, { receiptUrl: receiver.url });
    await submit(emptied, { receiptUrl: receiver.url });
    await ask(emptied, 'DELETE', '/messages');
    await pause(80);
    expect(receiver.receipts).toHaveLength(0);
  });

  it('waits its turn when as many are on their way as allowed', async () => {
    const carrier = await startInTest({ receiptConcurrency: 2 });
    const held: ServerResponse[] = [];
    const connections = new Set<unknown>();
    const receiver = createServer((request, response) => {
      connections.add(request.socket);
      request.resume();
      held.push(response);
    });
    await new Promise<void>((resolve) => receiver.listen(0, '127.0.0.1', resolve));
    closeLater({ close: () => new Promise<void>((resolve) => receiver.close(() => resolve())) });
    const { port } = receiver.address() as AddressInfo;
    for (let index = 0; index < 6; index += 1) {
      await submit(carrier, { receiptUrl: `http://127.0.0.1:${port}/` });
    }
    for (let answered = 0; answered < 6; answered += 2) {
      await until(() => held.length === 2);
      await pause(15);
      expect(held).toHaveLength(2);
      for (const response of held.splice(0)) response.writeHead(204).end();
    }
    await until(() => carrier.summary().receipts.confirmed === 6);
    expect(connections.size).toBe(2);
    await carrier.close();
  });
});
