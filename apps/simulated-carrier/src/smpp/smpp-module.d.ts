/** What of the npm package `smpp`, which has no types, the simulated message centre uses. */
declare module 'smpp' {
  import type { EventEmitter } from 'node:events';
  import type { Server as NetServer, Socket } from 'node:net';

  export interface Pdu {
    command: string;
    command_status: number;
    sequence_number: number;
    system_id?: string;
    password?: string;
    interface_version?: number;
    source_addr?: string;
    source_addr_ton?: number;
    destination_addr?: string;
    esm_class?: number;
    data_coding?: number;
    registered_delivery?: number;
    short_message?: { message: string; udh?: Buffer[] };
    message_payload?: { message: string } | string;
    message_id?: string;
    response(options?: Record<string, unknown>): Pdu;
  }

  export interface Session extends EventEmitter {
    socket: Socket;
    send(pdu: Pdu): boolean;
    deliver_sm(options: Record<string, unknown>, answered: (pdu: Pdu) => void): boolean;
    destroy(): void;
  }

  const smpp: {
    createServer(
      options: { key?: string; cert?: string },
      listener: (session: Session) => void,
    ): NetServer;
  };
  export default smpp;
}
