import type { Socket } from 'node:net';
import type { SMTPServer, SMTPServerSession } from 'smtp-server';

/** What becomes of a mail once its mailbox was accepted: by the name of the mailbox. */
export type MailEncounter = 'refused-text' | 'silent' | 'slow' | 'broken' | 'garbage' | 'bounced';

const mailboxes: Readonly<Record<string, MailEncounter>> = {
  spam: 'refused-text',
  silent: 'silent',
  slow: 'slow',
  broken: 'broken',
  garbage: 'garbage',
  bounced: 'bounced',
};

/** @param addresses of one mail; the first that stands for something counts */
export function encounterOf(addresses: readonly string[]): MailEncounter | undefined {
  const names = addresses.map((address) => address.toLowerCase().split('@')[0] ?? '');
  return names.map((name) => mailboxes[name]).find((encounter) => encounter !== undefined);
}

/** The socket of a session: what a mail server that breaks in the middle does is not in the library. */
export function socketOf(server: SMTPServer, { id }: SMTPServerSession): Socket | undefined {
  const connections = [...(server as unknown as { connections: Set<Connection> }).connections];
  return connections.find((connection) => connection.id === id)?._socket;
}

interface Connection {
  id: string;
  _socket: Socket;
}
