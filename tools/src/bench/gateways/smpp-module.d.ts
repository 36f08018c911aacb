/** What of the npm package `smpp`, which has no types, the bare client uses. */
declare module 'smpp' {
  import type { EventEmitter } from 'node:events';
  import type { Socket } from 'node:net';

  export interface Pdu {
    command_status: number;
  }

  type Request = (fields: Record<string, unknown>, answered: (pdu: Pdu) => void) => boolean;

  export interface Session extends EventEmitter {
    socket: Socket;
    bind_transceiver: Request;
    submit_sm: Request;
    close(closed: () => void): void;
  }

  const smpp: {
    connect(place: { host: string; port: number }, connected: () => void): Session;
  };
  export default smpp;
}
