import type { AddressInfo } from 'node:net';
import type { Late } from '../networks/late.js';
import smpp, { type Pdu, type Session } from 'smpp';

/** How the simulated message centre meets the next submission; a number is a status of SMPP. */
export type SmscBehaviour =
  | 'well'
  | 'slow'
  | 'silent'
  | 'take-and-break'
  | 'garbage'
  | number
  | Late;

/** One `submit_sm` that it took: a message, or a part of one. */
export interface Submission {
  readonly id: number;
  readonly phone: string;
  readonly sender: string;
  readonly dataCoding: number;
  readonly text: string;
  readonly takenAt: Date;
  /** The joining header of a part: the number of the message, of parts, of this one. */
  readonly joining: readonly [number: number, parts: number, part: number] | null;
}

export interface RunningSmsc {
  readonly port: number;
  readonly submissions: readonly Submission[];
  /** How many submissions came in, whatever became of them. */
  handedOver(): number;
  /** Those of them that are still to be answered late. */
  answersOwed(): number;
  /** Forgets every submission. */
  reset(): void;
  /** How many connections are bound. */
  bound(): number;
  meetNext(behaviour: SmscBehaviour): void;
  /** Gives the answers that `slow` keeps back. */
  answerSlow(): void;
  /** Reports at any connection that is bound; resolves to the status that it was answered with. */
  report(id: number | string, state: 'delivered' | 'failed'): Promise<number>;
  /** Answers nothing any more, as a machine that hangs, until it is told otherwise. */
  hang(hangs: boolean): void;
  /** Cuts every connection. */
  cut(): void;
  /** Refuses every connection, or takes them again; those that are open are cut. */
  listen(listens: boolean): Promise<void>;
  close(): Promise<void>;
}

export interface SmscOptions {
  readonly systemId: string;
  readonly password: string;
  /** Where connections are encrypted: its own key and certificate, in PEM. */
  readonly encryption?: { readonly key: string; readonly cert: string };
  /** How a message's id is written in the answer. */
  readonly answered?: (id: number) => string;
  /** The same in receipts. */
  readonly reported?: (id: number) => string;
  /** 0, the default: any free port. */
  readonly port?: number;
  /** Asked how each submission is met, unless `meetNext` has said so. */
  readonly meets?: () => SmscBehaviour;
  /** Told of each submission that is really taken. */
  readonly onTaken?: (submission: Submission) => void;
}

const wrongPassword = 0x0e;

/**
 * Starts a simulated message centre in this process, made of the npm package `smpp`, which knows nothing
 * of our own reading of the protocol.
 */
export async function startSmsc(options: SmscOptions): Promise<RunningSmsc> {
  const { answered = String, reported = String, meets = () => 'well' } = options;
  const submissions: Submission[] = [];
  const sessions = new Set<Session>();
  const bound = new Set<Session>();
  const slow: (() => void)[] = [];
  let handedOver = 0;
  let answersOwed = 0;
  let given = 4_660;
  let next: SmscBehaviour | undefined;
  let hangs = false;

  const answer = (session: Session, pdu: Pdu, fields: Record<string, unknown>): void => {
    if (!hangs) session.send(pdu.response(fields));
  };
  const take = (pdu: Pdu): string => {
    const submission = { id: given, takenAt: new Date(), ...describe(pdu) };
    given += 1;
    submissions.push(submission);
    options.onTaken?.(submission);
    return answered(submission.id);
  };
  const submit = (session: Session, pdu: Pdu): void => {
    handedOver += 1;
    const behaviour = next ?? meets();
    next = undefined;
    if (!bound.has(session)) return answer(session, pdu, { command_status: 0x04 });
    if (typeof behaviour === 'number') {
      return answer(session, pdu, { command_status: behaviour });
    }
    if (behaviour === 'silent') return;
    if (behaviour === 'garbage') return void session.socket.write('HTTP/1.1 400 Bad Request\r\n');
    const id = take(pdu);
    if (behaviour === 'take-and-break') session.destroy();
    else if (typeof behaviour === 'object') {
      answersOwed += 1;
      setTimeout(() => {
        answersOwed -= 1;
        answer(session, pdu, { message_id: id });
      }, behaviour.lateMilliseconds);
    } else if (behaviour === 'slow') slow.push(() => answer(session, pdu, { message_id: id }));
    else answer(session, pdu, { message_id: id });
  };

  const server = smpp.createServer({ ...options.encryption }, (session) => {
    sessions.add(session);
    // One for each receipt on its way.
    session.setMaxListeners(0);
    session.socket.setNoDelay(true);
    session.on('error', () => session.destroy());
    session.on('close', () => {
      sessions.delete(session);
      bound.delete(session);
    });
    session.on('bind_transceiver', (pdu: Pdu) => {
      const known = pdu.system_id === options.systemId && pdu.password === options.password;
      if (known && pdu.interface_version === 0x34) bound.add(session);
      answer(session, pdu, known ? { system_id: 'SMSC' } : { command_status: wrongPassword });
    });
    session.on('enquire_link', (pdu: Pdu) => answer(session, pdu, {}));
    session.on('unbind', (pdu: Pdu) => answer(session, pdu, {}));
    session.on('submit_sm', (pdu: Pdu) => submit(session, pdu));
  });
  const listen = (port: number): Promise<void> =>
    new Promise((resolve) => server.listen(port, '127.0.0.1', resolve));
  await listen(options.port ?? 0);
  const { port } = server.address() as AddressInfo;

  const cut = (): void => {
    for (const session of sessions) session.destroy();
    bound.clear();
  };
  return {
    port,
    submissions,
    handedOver: () => handedOver,
    answersOwed: () => answersOwed,
    reset: () => void submissions.splice(0),
    bound: () => bound.size,
    meetNext: (behaviour) => {
      next = behaviour;
    },
    answerSlow: () => {
      for (const give of slow.splice(0)) give();
    },
    report: (id, state) =>
      new Promise((resolve, reject) => {
        const [session] = bound;
        if (session === undefined) return reject(new Error('Nobody is bound.'));
        const written = typeof id === 'number' ? reported(id) : id;
        const broken = (): void => reject(new Error('The connection broke before the answer.'));
        session.once('close', broken);
        session.deliver_sm(receipt(written, state), (pdu) => {
          session.off('close', broken);
          resolve(pdu.command_status);
        });
      }),
    hang: (now) => {
      hangs = now;
    },
    cut,
    listen: async (listens) => {
      if (listens) return listen(port);
      server.close();
      cut();
    },
    close: async () => {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      cut();
      await closed;
    },
  };
}

function describe(pdu: Pdu): Omit<Submission, 'id' | 'takenAt'> {
  const { message_payload: payload, short_message: short } = pdu;
  const whole = typeof payload === 'string' ? payload : payload?.message;
  const header = short?.udh?.[0];
  return {
    phone: pdu.destination_addr ?? '',
    sender: pdu.source_addr ?? '',
    dataCoding: pdu.data_coding ?? -1,
    text: whole ?? short?.message ?? '',
    joining: header === undefined ? null : [header[2]!, header[3]!, header[4]!],
  };
}

/** As Appendix B of SMPP 3.4 writes it. */
function receipt(id: string, state: 'delivered' | 'failed'): Record<string, unknown> {
  const [word, count, error] =
    state === 'delivered' ? ['DELIVRD', '001', '000'] : ['UNDELIV', '000', '011'];
  const dates = 'submit date:2611230900 done date:2611230901';
  const text = `id:${id} sub:001 dlvrd:${count} ${dates} stat:${word} err:${error} text:stat:REJECTD`;
  return { esm_class: 4, data_coding: 0, short_message: text };
}
