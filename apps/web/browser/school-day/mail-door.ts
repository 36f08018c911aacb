import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net';

/**
 * What the door of a mail server does with whoever comes: lets them through to the server, sends them
 * away as one that is closing (421, RFC 5321 § 3.8), or lets them in and never says a word.
 */
export type DoorManner = 'opens' | 'refuses' | 'hangs';

/** The door of a mail server, which may be closed for a while. */
export interface MailDoor {
  readonly url: string;
  /** To whose port it leads. */
  leadTo(port: number): void;
  behave(manner: DoorManner): void;
  /** How many came and found it so, since it last began to. */
  met(): number;
  close(): Promise<void>;
}

export async function buildMailDoor(): Promise<MailDoor> {
  let [manner, port, met]: [DoorManner, number, number] = ['opens', 0, 0];
  const visitors = new Set<Socket>();
  const server: Server = createServer((visitor) => {
    visitors.add(visitor);
    visitor.on('close', () => visitors.delete(visitor));
    // Whoever hangs up is nothing to the door.
    visitor.on('error', () => undefined);
    met += 1;
    if (manner === 'refuses') visitor.end('421 4.3.2 The mail server is closed\r\n');
    if (manner !== 'opens') return;
    const server = connect(port, '127.0.0.1');
    server.on('error', () => visitor.destroy());
    server.pipe(visitor).on('close', () => server.destroy());
    visitor.pipe(server);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `smtp://127.0.0.1:${(server.address() as AddressInfo).port}`,
    leadTo: (to) => (port = to),
    behave: (next) => {
      [manner, met] = [next, 0];
      // Connections are kept for the next mail; those who have one come anew.
      if (next !== 'opens') for (const visitor of visitors) visitor.destroy();
    },
    met: () => met,
    close: () =>
      new Promise((resolve) => {
        for (const visitor of visitors) visitor.destroy();
        server.close(() => resolve());
      }),
  };
}
