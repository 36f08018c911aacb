import { Readable } from 'node:stream';
import { createTransport, type Transporter } from 'nodemailer';
import type { MailConfiguration } from '../../../platform/configuration/configuration.js';
import type { AttachedFile } from '../../attachments/attachments.js';
import { envelopeSender } from '../../receipts/drop-address/envelope-sender.js';
import type { Gateway, GatewayMessage, HandOver, LookUp } from '../gateway.js';
import { Places } from './places.js';
import { handOverOfReply } from './smtp-replies.js';

/** How many connections to the mail server there are at most. */
const mostConnections = 8;

/** E-mail over SMTP. A mail server knows no reference: what is not answered stays unknown. */
export class EmailGateway implements Gateway {
  readonly name = 'smtp';
  readonly channel = 'email';
  readonly requestTimeoutMilliseconds: number;
  readonly ratePerSecond = undefined;
  readonly recognisesReference = false;
  readonly looksUp = false;
  readonly givesReceipts = false;
  private readonly transport: Transporter;
  private readonly connections = new Places(mostConnections);

  constructor(private readonly configuration: MailConfiguration) {
    this.requestTimeoutMilliseconds = configuration.requestTimeoutMilliseconds;
    this.transport = createTransport({
      url: configuration.smtpUrl,
      pool: true,
      maxConnections: mostConnections,
      // What came to nothing is tried again by the lanes, which know when it may leave; never in here.
      maxRequeues: 0,
      connectionTimeout: configuration.requestTimeoutMilliseconds,
      greetingTimeout: configuration.requestTimeoutMilliseconds,
      socketTimeout: configuration.requestTimeoutMilliseconds,
    } as object);
    this.transport.use('stream', (mail, done) => {
      const { handing } = mail.data as { handing?: Handing };
      mail.message.processFunc((input: Readable) => Readable.from(noting(input, handing)));
      done();
    });
  }

  async send(message: GatewayMessage, mayStillLeave: () => boolean): Promise<HandOver> {
    // Asked when a connection is there, not before: behind a server that hangs the wait can be longer
    // than the message is ours, and what nobody answered for in that time would count as unknown.
    await this.connections.take();
    try {
      return mayStillLeave() ? await this.handOver(message, mayStillLeave) : { kind: 'withheld' };
    } finally {
      this.connections.leave();
    }
  }

  private async handOver(message: GatewayMessage, mayStillLeave: () => boolean): Promise<HandOver> {
    const domain = this.configuration.from.split('@')[1] ?? 'localhost';
    const handing: Handing = { mayBegin: mayStillLeave, hasBegun: false, isWithheld: false };
    try {
      await this.transport.sendMail({
        ...{ handing },
        from: this.configuration.from,
        to: message.address,
        envelope: {
          from: envelopeSender(this.configuration, message.reference),
          to: message.address,
        },
        subject: message.title ?? '',
        text: message.text,
        attachments: message.attachment === null ? [] : [attached(message.attachment)],
        messageId: `<${message.reference}@${domain}>`,
        // RFC 3834 § 5: no answering machine is to write back.
        headers: { 'Auto-Submitted': 'auto-generated' },
        disableFileAccess: true,
        disableUrlAccess: true,
      });
      return { kind: 'taken', gatewayMessageId: null };
    } catch (error) {
      return understandFailure(error, handing);
    }
  }

  lookUp(): Promise<LookUp> {
    return Promise.resolve({ kind: 'no-answer', code: 'not-supported' });
  }

  close(): Promise<void> {
    this.transport.close();
    return Promise.resolve();
  }
}

const attached = ({ fileName, mediaType, bytes }: AttachedFile) => ({
  ...{ filename: fileName, contentType: mediaType, content: bytes },
});

/** How far the mail itself, and not only its envelope, was given to the server. */
interface Handing {
  mayBegin: () => boolean;
  hasBegun: boolean;
  isWithheld: boolean;
}

/**
 * The source of a mail is read only when the server has said that it takes one (RFC 5321 § 4.1.1.4). Making
 * a connection and telling the envelope may have taken long, so it is asked once more here; what breaks
 * off before its first byte is nothing to the server.
 */
async function* noting(input: Readable, handing: Handing | undefined): AsyncGenerator<unknown> {
  if (handing?.mayBegin() === false) {
    handing.isWithheld = true;
    throw new Error('withheld');
  }
  if (handing !== undefined) handing.hasBegun = true;
  for await (const chunk of input) yield chunk;
}

/** Where the server said nothing, it can have taken what had begun to be given to it; before that it can't. */
function understandFailure(error: unknown, { hasBegun, isWithheld }: Handing): HandOver {
  if (isWithheld) return { kind: 'withheld' };
  const { code = 'failed', command, responseCode } = (error ?? {}) as SmtpFailure;
  if (responseCode !== undefined) return handOverOfReply(responseCode, command);
  // A name and a password that are not there at all, say.
  if (code === 'EAUTH') return { kind: 'configuration', code };
  // What the library calls the broken command is no help: a time-out is one of `CONN` whenever it comes.
  return hasBegun ? { kind: 'ambiguous', code } : { kind: 'try-later', blame: 'gateway', code };
}

interface SmtpFailure {
  code?: string;
  command?: string;
  responseCode?: number;
}
