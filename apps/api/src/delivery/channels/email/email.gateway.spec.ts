import { once } from 'node:events';
import { type AddressInfo, createServer, type Socket } from 'node:net';
import type { MailConfiguration } from '../../../platform/configuration/configuration.js';
import type { GatewayMessage, HandOver } from '../gateway.js';
import { EmailGateway } from './email.gateway.js';

describe('the gateway to a mail server that lets everybody in and says nothing', () => {
  it('hands over no mail that waited for a connection until it might not leave any more', async () => {
    const sockets: Socket[] = [];
    const server = createServer((socket) => void sockets.push(socket)).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const gateway = new EmailGateway({
      smtpUrl: `smtp://127.0.0.1:${(server.address() as AddressInfo).port}`,
      from: 'lien-lac@truong.example',
      requestTimeoutMilliseconds: 300,
      dropAddress: undefined,
      dropPort: undefined,
    } satisfies MailConfiguration);
    const message = (place: number): GatewayMessage => ({
      ...{ reference: `REFERENCE${place}`, address: `gvcn${place}@truong.example` },
      ...{ title: 'Thử', text: 'Thử.', attachment: null },
    });
    // Nobody may leave any more once the first of them hang.
    const mayStillLeave = (): boolean => sockets.length === 0;
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, place) => gateway.send(message(place), mayStillLeave)),
    );
    const count = (kind: HandOver['kind']): number =>
      answers.filter((answer) => answer.kind === kind).length;
    expect([count('try-later'), count('withheld')]).toEqual([8, 12]);
    await gateway.close();
    for (const socket of sockets) socket.destroy();
    server.close();
  });
});
