import { SMTPServer, type SMTPServerDataStream } from 'smtp-server';
import { sendReport } from './delivery-report.js';
import { Journal } from './journal.js';
import { encounterOf, socketOf } from './mail-encounters.js';
import { MailStore } from './mail-store.js';

export interface MailSinkOptions {
  /** 0, the default: any free port. */
  readonly port?: number;
  /** Default `127.0.0.1`. */
  readonly host?: string;
  /** A file that carries the mails over a restart. */
  readonly state?: string;
  /** How many mails are kept; all are counted. Default 5,000. */
  readonly mostKept?: number;
  /** As `reportTo` of the sink. */
  readonly reportPort?: number;
  /** Whoever does not sign in so hands nothing over; left out, everybody may. */
  readonly account?: { readonly user: string; readonly password: string };
  /** How long closing waits for mails that are being taken. Default 1 s. */
  readonly closeMilliseconds?: number;
}

/** A running mail sink. */
export interface MailSink {
  readonly port: number;
  readonly mails: MailStore;
  /** At which port of this machine the senders of bounced mails take reports; none until told. */
  reportTo(port: number): void;
  /** Refuses the sender of the next mail. */
  refuseNextSender(): void;
  /** Gives the answers that `slow@…` keeps back. */
  answerSlow(): void;
  /** Forgets all mails, in the state file too. */
  reset(): void;
  close(): Promise<void>;
}

interface MailLine {
  readonly takenAt: number;
  readonly from: string;
  readonly to: readonly string[];
  readonly raw: string;
}

const LARGEST_MAIL_IN_BYTES = 2 * 1024 * 1024;
const MOST_DEFERRED_ADDRESSES = 1_000;

/**
 * Starts an SMTP server that takes everything and passes nothing on. To try what a mail gateway does
 * with refusals: `refused@…` and every address at `refused.example` are refused for good (550), and
 * `later@…` is put off once (451) and taken the next time, the text of `spam@…` is refused (554),
 * `bounced@…` is taken, and reported to its sender as undeliverable, and of `silent@…` nobody learns
 * whether it was taken. The answer to `slow@…` is kept back, that to `garbage@…` makes no sense, and for
 * `broken@…` the connection breaks when it was taken.
 *
 * @throws Error with code `EADDRINUSE` when the port is taken.
 */
export async function startMailSink(options: MailSinkOptions = {}): Promise<MailSink> {
  const mails = new MailStore(options.mostKept);
  const journal =
    options.state === undefined
      ? null
      : await Journal.open(options.state, (record) => {
          const line = record as MailLine;
          mails.take(line.from, line.to, line.raw, line.takenAt);
        });
  const deferred = new Set<string>();
  const slow: (() => void)[] = [];
  let refusesSender = false;
  const { account } = options;
  let { reportPort } = options;
  const server = new SMTPServer({
    authOptional: account === undefined,
    allowInsecureAuth: true,
    disabledCommands: account === undefined ? ['AUTH', 'STARTTLS'] : ['STARTTLS'],
    onAuth: ({ username, password }, _session, done) => {
      const isOurs = username === account?.user && password === account?.password;
      done(isOurs ? null : smtpError(535, 'Wrong name or password'), { user: username ?? '' });
    },
    disableReverseLookup: true,
    logger: false,
    // Its own default of 30 s would let one idle client hold up the end of the program.
    closeTimeout: options.closeMilliseconds ?? 1_000,
    size: LARGEST_MAIL_IN_BYTES,
    onMailFrom: (_address, _session, done) => {
      const refused = refusesSender;
      refusesSender = false;
      done(refused ? smtpError(550, 'Sender not allowed') : null);
    },
    onRcptTo: (recipient, _session, done) => done(refusalFor(recipient.address, deferred)),
    onData: (stream, session, done) => {
      readSource(stream, (raw) => {
        if (raw === null) return done(smtpError(552, 'Message exceeds the size limit'));
        const { mailFrom, rcptTo } = session.envelope;
        const line: MailLine = {
          takenAt: Date.now(),
          from: mailFrom === false ? '' : mailFrom.address,
          to: rcptTo.map((recipient) => recipient.address),
          raw,
        };
        const encounter = encounterOf(line.to);
        if (encounter === 'refused-text') return done(smtpError(554, 'Looks like spam'));
        mails.take(line.from, line.to, line.raw, line.takenAt);
        journal?.append(line);
        switch (encounter) {
          case 'silent':
            return;
          case 'slow':
            slow.push(done);
            return;
          case 'broken':
            socketOf(server, session)?.destroy();
            return;
          case 'garbage':
            socketOf(server, session)?.write('<html>\r\n');
            return;
          case 'bounced':
            done();
            if (reportPort === undefined) return;
            // Whoever takes no report goes without it.
            sendReport({ from: line.from, to: line.to[0]!, raw }, reportPort).catch(
              () => undefined,
            );
            return;
          case undefined:
            done();
        }
      });
    },
  });
  let port: number;
  try {
    port = await listen(server, options.port ?? 0, options.host ?? '127.0.0.1');
  } catch (error) {
    journal?.close();
    throw error;
  }
  // A client that drops its connection is nothing to the sink.
  server.on('error', () => undefined);
  return {
    port,
    mails,
    reportTo: (port) => {
      reportPort = port;
    },
    refuseNextSender: () => {
      refusesSender = true;
    },
    answerSlow: () => {
      for (const answer of slow.splice(0)) answer();
    },
    reset: () => {
      mails.reset();
      journal?.erase();
    },
    close: async () => {
      await new Promise<void>((resolve) => server.close(() => resolve()));
      journal?.close();
    },
  };
}

function listen(server: SMTPServer, port: number, host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      const address = server.server.address();
      resolve(typeof address === 'object' && address !== null ? address.port : port);
    });
  });
}

function refusalFor(address: string, deferred: Set<string>): Error | null {
  const [localPart = '', domain = ''] = address.toLowerCase().split('@');
  if (localPart === 'refused' || domain === 'refused.example') {
    return smtpError(550, 'No such mailbox');
  }
  if (localPart !== 'later' || deferred.delete(address)) return null;
  if (deferred.size >= MOST_DEFERRED_ADDRESSES) deferred.clear();
  deferred.add(address);
  return smtpError(451, 'Try again later');
}

function smtpError(responseCode: number, text: string): Error {
  return Object.assign(new Error(text), { responseCode });
}

/** Calls back with the whole source, or with `null` when it is over the size limit. */
function readSource(stream: SMTPServerDataStream, done: (raw: string | null) => void): void {
  const chunks: Buffer[] = [];
  stream.on('data', (chunk: Buffer) => {
    if (stream.sizeExceeded) chunks.length = 0;
    else chunks.push(chunk);
  });
  stream.on('end', () => done(stream.sizeExceeded ? null : Buffer.concat(chunks).toString('utf8')));
}
