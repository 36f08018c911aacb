import {
  Injectable,
  type OnApplicationBootstrap,
  type OnApplicationShutdown,
} from '@nestjs/common';
import { SMTPServer, type SMTPServerDataStream, type SMTPServerSession } from 'smtp-server';
import { Configuration } from '../../../platform/configuration/configuration.js';
import { Logger } from '../../../platform/logging/logger.js';
import { ReceiptInbox } from '../receipt-inbox.js';
import { referenceInAddress } from './envelope-sender.js';
import { readDeliveryStatus } from './read-delivery-status.js';

/** A report holds the headers of a mail, or all of it; a longer one is not read. */
const largestReport = 4 * 1024 * 1024;

/**
 * The mailbox to which mail servers report what became of our mails: an SMTP server of our own, which
 * takes nothing but that. A report is a receipt like any other gateway's. It is answered when it is
 * stored, and until then the mail server keeps it and comes again, so that none is lost.
 */
@Injectable()
export class DropAddress implements OnApplicationBootstrap, OnApplicationShutdown {
  /** Milliseconds of real time between two tries for a port that another process has. */
  retryEvery = 10_000;
  private server: SMTPServer | undefined;
  private retrying: NodeJS.Timeout | undefined;
  /** Where it listens; undefined where it doesn't. */
  port: number | undefined;

  constructor(
    private readonly configuration: Configuration,
    private readonly inbox: ReceiptInbox,
    private readonly logger: Logger,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    const { dropAddress, dropPort } = this.configuration.delivery.mail;
    if (dropAddress === undefined || dropPort === undefined) return;
    const server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['AUTH', 'STARTTLS'],
      disableReverseLookup: true,
      logger: false,
      closeTimeout: 1_000,
      maxClients: 20,
      size: largestReport,
      onRcptTo: ({ address }, _session, done) =>
        done(
          referenceInAddress(dropAddress, address) === null ? answer(550, 'No such mailbox') : null,
        ),
      onData: (stream, session, done) => {
        this.take(dropAddress, stream, session).then(
          () => done(),
          (error: unknown) => {
            this.logger.warning({}, 'delivery report not stored', error);
            done(answer(451, 'Try again later'));
          },
        );
      },
    });
    // A client that drops its connection is nothing to us.
    server.on('error', (error) => {
      if (!isTaken(error)) this.logger.warning({}, 'drop address', error);
    });
    if (await this.listen(server, dropPort)) return;
    this.logger.warning(
      { port: dropPort },
      'another process takes the reports of undelivered mails; this one goes on without, and tries again',
    );
    this.tryLater(server, dropPort);
  }

  async onApplicationShutdown(): Promise<void> {
    clearTimeout(this.retrying);
    const { server } = this;
    if (server !== undefined) await new Promise<void>((resolve) => server.close(() => resolve()));
  }

  /**
   * @returns false where another process has the port: of several on one machine the first takes the
   * reports, which are of all
   */
  private async listen(server: SMTPServer, dropPort: number): Promise<boolean> {
    try {
      await new Promise<void>((resolve, reject) => {
        server.server.once('error', reject);
        server.listen(dropPort, this.configuration.host, () => {
          server.server.off('error', reject);
          resolve();
        });
      });
    } catch (error) {
      if (isTaken(error)) return false;
      throw error;
    }
    const address = server.server.address();
    this.port = typeof address === 'object' && address !== null ? address.port : dropPort;
    this.server = server;
    return true;
  }

  /** The other process may end, and reports come to the port all the same. */
  private tryLater(server: SMTPServer, dropPort: number): void {
    this.retrying = setTimeout(() => {
      this.listen(server, dropPort).then(
        (isOurs) => {
          if (!isOurs) this.tryLater(server, dropPort);
        },
        (error: unknown) => this.logger.warning({}, 'drop address', error),
      );
    }, this.retryEvery);
    this.retrying.unref();
  }

  private async take(
    dropAddress: string,
    stream: SMTPServerDataStream,
    session: SMTPServerSession,
  ): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      if (!stream.sizeExceeded) chunks.push(chunk);
    }
    const status = readDeliveryStatus(Buffer.concat(chunks).toString('utf8'));
    if (status === null) return;
    const named = session.envelope.rcptTo
      .map(({ address }) => referenceInAddress(dropAddress, address))
      .find((reference) => reference !== null && reference !== '');
    const reference = named ?? status.reference;
    if (reference === null) return;
    const { state, code } = status;
    await this.inbox.store({ gateway: 'smtp', reference, gatewayMessageId: null, state, code });
  }
}

const answer = (responseCode: number, text: string): Error =>
  Object.assign(new Error(text), { responseCode });

const isTaken = (error: unknown): boolean =>
  (error as { code?: unknown } | null)?.code === 'EADDRINUSE';
