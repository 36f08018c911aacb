import { createTransport, type Transporter } from 'nodemailer';
import type { MailConfiguration } from '../../../platform/configuration/configuration.js';
import type { AttachedFile } from '../../attachments/attachments.js';
import { envelopeSender } from '../../receipts/drop-address/envelope-sender.js';
import type { Gateway, GatewayMessage, HandOver, LookUp } from '../gateway.js';

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

  constructor(private readonly configuration: MailConfiguration) {
    this.requestTimeoutMilliseconds = configuration.requestTimeoutMilliseconds;
    this.transport = createTransport({
      url: configuration.smtpUrl,
      pool: true,
      maxConnections: 8,
      connectionTimeout: configuration.requestTimeoutMilliseconds,
      greetingTimeout: configuration.requestTimeoutMilliseconds,
      socketTimeout: configuration.requestTimeoutMilliseconds,
    } as object);
  }

  async send(message: GatewayMessage, mayStillLeave: () => boolean): Promise<HandOver> {
    // What waits for a connection after this is not held back: a mail is never handed over again
    // without a person, so that a late one cannot be a second one.
    if (!mayStillLeave()) return { kind: 'withheld' };
    const domain = this.configuration.from.split('@')[1] ?? 'localhost';
    try {
      await this.transport.sendMail({
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
      return understandFailure(error);
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

interface SmtpFailure {
  code?: string;
  command?: string;
  responseCode?: number;
}

/** RFC 5321 § 4.2.1: 4yz may pass later, 5yz will not. Before DATA nothing can have been taken. */
function understandFailure(error: unknown): HandOver {
  const { code = 'failed', command, responseCode } = (error ?? {}) as SmtpFailure;
  if (responseCode !== undefined) {
    const reason = `smtp-${responseCode}`;
    return responseCode < 500
      ? { kind: 'try-later', blame: 'message', code: reason }
      : {
          kind: 'refused',
          failureKind: command === 'CONN' ? 'technical' : 'permanent',
          code: reason,
        };
  }
  const beforeData = ['CONN', 'EHLO', 'HELO', 'AUTH', 'MAIL FROM', 'RCPT TO', 'API'].some(
    (step) => command?.startsWith(step) === true,
  );
  const neverConnected = ['ECONNREFUSED', 'EDNS', 'ENOTFOUND'].includes(code);
  return beforeData || neverConnected
    ? { kind: 'try-later', blame: 'gateway', code }
    : { kind: 'ambiguous', code };
}
