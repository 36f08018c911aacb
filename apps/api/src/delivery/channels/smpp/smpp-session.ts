import { connect as connectPlain, type Socket } from 'node:net';
import { connect as connectEncrypted } from 'node:tls';
import { encryption } from './encryption.js';
import type { SmppConfiguration } from '../../../platform/configuration/smpp-configuration.js';
import { readReceipt, type SmppReceipt } from './delivery-receipts.js';
import {
  answerTo,
  commands,
  cString,
  FieldReader,
  isAnswer,
  type Pdu,
  PduReader,
  writePdu,
} from './pdu.js';
import { SubmitWindow } from './submit-window.js';

/** What became of one request: its answer, no answer in time, or none any more. */
export type Answer = Pdu | 'silent' | 'broken';

/** The network did not let us in. */
export class BindRefused extends Error {
  override readonly name = 'BindRefused';

  constructor(readonly status: number) {
    super('The network refused the bind.');
  }
}

export interface SmppListener {
  /** Resolves when it is kept; until then the network keeps it, and brings it again. */
  receive(receipt: SmppReceipt): Promise<void>;
  /** It was bound, and is gone. */
  closed(): void;
}

interface Pending {
  command: number;
  answer: (answer: Answer) => void;
  /** Hears of an answer that comes when nobody waits for it any more. */
  late: ((pdu: Pdu) => void) | undefined;
  /** Until when somebody waits, of `performance.now`. */
  until: number;
}

/** § 5.1.3: try that again later. */
const notNow = 0x64;
const version = 0x34;
/** In milliseconds. */
const longestGoodbye = 1_000;

/** One connection to a network's message centre, bound to send and to receive. */
export class SmppSession {
  readonly window: SubmitWindow;
  isOpen = true;
  private isBound = false;
  private sequence = 0;
  private heardAt = performance.now();
  private readonly reader = new PduReader();
  /** In the order in which they were made, and so in that in which their time is over. */
  private readonly pending = new Map<number, Pending>();
  private readonly silent = new Map<number, Pending>();
  /** One timer for all requests: one for each is dear. */
  private givingUp: NodeJS.Timeout | undefined;
  private readonly enquiring: NodeJS.Timeout;

  private constructor(
    private readonly socket: Socket,
    private readonly settings: SmppConfiguration,
    private readonly listener: SmppListener,
  ) {
    this.window = new SubmitWindow(settings.window, () => !socket.writableNeedDrain);
    socket.setNoDelay(true);
    socket.on('data', (chunk: Buffer) => this.read(chunk));
    socket.on('drain', () => this.window.look());
    // What went wrong makes no difference: the connection is closed right after it.
    socket.on('error', () => undefined);
    socket.on('close', () => this.end());
    this.enquiring = setInterval(() => void this.enquire(), settings.enquireMilliseconds);
    this.enquiring.unref();
  }

  /** @throws BindRefused, or an error with the code of the connection's */
  static async open(settings: SmppConfiguration, listener: SmppListener): Promise<SmppSession> {
    const session = new SmppSession(await connect(settings), settings, listener);
    const { systemId, password, systemType } = settings;
    const bind = [cString(systemId), cString(password), cString(systemType)];
    const answer = await session.request(
      commands.bindTransceiver,
      Buffer.concat([...bind, Buffer.from([version, 0, 0]), cString('')]),
    );
    if (typeof answer !== 'string' && answer.status === 0) {
      session.isBound = true;
      return session;
    }
    session.socket.destroy();
    if (typeof answer !== 'string') throw new BindRefused(answer.status);
    throw Object.assign(new Error('No answer to the bind.'), { code: `smpp-bind-${answer}` });
  }

  /**
   * Writes one submission out in this very turn of the event loop; its place in the window was taken
   * before, and is free again when it is answered or given up.
   * @param late hears of an answer that comes after all
   */
  async submit(body: Buffer, late: (messageId: string) => void): Promise<Answer> {
    const answer = await this.request(commands.submitSm, body, (pdu) => {
      if (pdu.status === 0) late(messageIdOf(pdu));
    });
    this.window.giveBack(1);
    return answer;
  }

  async close(): Promise<void> {
    // A network that does not say goodbye must not hold up the end of this process.
    const patience = setTimeout(() => this.socket.destroy(), longestGoodbye);
    if (this.isOpen) await this.request(commands.unbind, Buffer.alloc(0));
    clearTimeout(patience);
    this.socket.destroy();
    this.end();
  }

  private request(command: number, body: Buffer, late?: (pdu: Pdu) => void): Promise<Answer> {
    if (!this.isOpen) return Promise.resolve('broken');
    this.sequence = this.sequence === 0x7fffffff ? 1 : this.sequence + 1;
    const { sequence } = this;
    return new Promise((answer) => {
      const { requestTimeoutMilliseconds: patience } = this.settings;
      this.pending.set(sequence, { command, answer, late, until: performance.now() + patience });
      this.givingUp ??= setTimeout(() => this.giveUp(), patience).unref();
      this.write({ command, status: 0, sequence, body });
    });
  }

  /** Waits no longer for what is over its time. It stays known: an answer that comes late is worth hearing. */
  private giveUp(): void {
    this.givingUp = undefined;
    for (const [sequence, request] of this.pending) {
      // Timers may fire a moment early.
      const left = Math.ceil(request.until - performance.now());
      if (left > 0) {
        this.givingUp = setTimeout(() => this.giveUp(), left).unref();
        return;
      }
      this.pending.delete(sequence);
      this.silent.set(sequence, request);
      request.answer('silent');
    }
  }

  /** What is written in one turn of the event loop leaves at its end, in one piece: a call each is dear. */
  private write(pdu: Pdu): void {
    if (this.socket.writableCorked === 0) {
      this.socket.cork();
      process.nextTick(() => this.socket.uncork());
    }
    this.socket.write(writePdu(pdu));
  }

  private read(chunk: Buffer): void {
    this.heardAt = performance.now();
    try {
      for (const pdu of this.reader.read(chunk)) this.take(pdu);
    } catch {
      this.socket.destroy();
    }
  }

  private take(pdu: Pdu): void {
    if (isAnswer(pdu.command)) {
      const { sequence } = pdu;
      const request = this.pending.get(sequence) ?? this.silent.get(sequence);
      const fits =
        pdu.command === commands.genericNack || pdu.command === answerTo(request?.command ?? 0);
      if (request === undefined || !fits) return;
      if (this.pending.delete(sequence)) request.answer(pdu);
      else if (this.silent.delete(sequence)) request.late?.(pdu);
      return;
    }
    switch (pdu.command) {
      case commands.deliverSm:
        void this.deliver(pdu);
        return;
      case commands.enquireLink:
        this.answer(pdu, 0);
        return;
      case commands.unbind:
        this.answer(pdu, 0);
        this.socket.end();
        return;
      default:
        // § 4.3: a command that we don't know.
        this.answer({ ...pdu, command: commands.genericNack }, 0x03);
    }
  }

  /** One receipt after another may be on its way to be kept; each is answered when it is. */
  private async deliver(pdu: Pdu): Promise<void> {
    const receipt = readReceipt(pdu.body);
    try {
      if (receipt !== null && receipt.state !== 'under-way') await this.listener.receive(receipt);
      this.answer(pdu, 0, cString(''));
    } catch {
      this.answer(pdu, notNow, cString(''));
    }
  }

  private answer({ command, sequence }: Pdu, status: number, body: Buffer = Buffer.alloc(0)): void {
    if (!this.isOpen) return;
    this.write({ command: answerTo(command), status, sequence, body });
  }

  /** § 4.11: a connection that nobody answers on any more is none. */
  private async enquire(): Promise<void> {
    if (performance.now() - this.heardAt < this.settings.enquireMilliseconds) return;
    const answer = await this.request(commands.enquireLink, Buffer.alloc(0));
    if (answer === 'silent') this.socket.destroy();
  }

  private end(): void {
    if (!this.isOpen) return;
    this.isOpen = false;
    clearInterval(this.enquiring);
    clearTimeout(this.givingUp);
    for (const { answer } of this.pending.values()) answer('broken');
    this.pending.clear();
    this.silent.clear();
    this.window.close();
    if (this.isBound) this.listener.closed();
  }
}

/** The id in an answer to `submit_sm` (§ 4.4.2). */
export const messageIdOf = ({ body }: Pdu): string => new FieldReader(body).cString();

function connect(settings: SmppConfiguration): Promise<Socket> {
  const { host, port, encrypted, requestTimeoutMilliseconds } = settings;
  return new Promise((resolve, reject) => {
    const socket: Socket = encrypted
      ? connectEncrypted(encryption(settings))
      : connectPlain({ host, port });
    const failed = (code: string): void => {
      socket.destroy();
      reject(Object.assign(new Error('Not connected.'), { code }));
    };
    const patience = Math.min(10_000, requestTimeoutMilliseconds);
    const timer = setTimeout(() => failed('smpp-connect-timeout'), patience);
    const onError = (error: NodeJS.ErrnoException): void => {
      clearTimeout(timer);
      failed(error.code ?? 'smpp-connect');
    };
    socket.once('error', onError);
    socket.once(encrypted ? 'secureConnect' : 'connect', () => {
      clearTimeout(timer);
      socket.off('error', onError);
      resolve(socket);
    });
  });
}
