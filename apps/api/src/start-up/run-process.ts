import type { INestApplicationContext } from '@nestjs/common';
import { AuditProtection } from '../platform/audit/audit-protection.js';
import { type Configuration, readConfiguration } from '../platform/configuration/configuration.js';
import { Logger } from '../platform/logging/logger.js';
import { Readiness } from '../platform/observation/readiness.js';
import { checkDatabase } from './check-database.js';
import { describeFailure } from './describe-failure.js';
import { endInOrder } from './end-in-order.js';

/** An application that has been opened, and where it listens if it does. */
export interface OpenedApplication {
  application: INestApplicationContext;
  url?: string;
  /** How long what is in flight may take until it is answered, in milliseconds; nothing waits unless told. */
  longestAnswer?: () => number;
}

/**
 * Runs an application as this whole process: opens it, tells the parent over the IPC channel that it
 * is ready (`{ ready: true, url? }`) or why it is not (`{ failed: line }`), and closes it in order on
 * SIGTERM, SIGINT, SIGHUP, and when the parent that started it is gone. A second signal ends it at once.
 */
export async function runProcess(
  open: (configuration: Configuration) => Promise<OpenedApplication>,
): Promise<void> {
  let application: INestApplicationContext | undefined;
  let drainMilliseconds = 0;
  let longestAnswer = (): number => 0;
  endInOrder(process, {
    announce: () => application?.get(Readiness, { strict: false }).beginEnding(),
    drainMilliseconds: () => drainMilliseconds,
    longestAnswer: () => longestAnswer(),
    close: () => application?.close(),
  });
  try {
    const configuration = readConfiguration(process.env);
    await checkDatabase(configuration.databaseUrl);
    const opened = await open(configuration);
    application = opened.application;
    longestAnswer = opened.longestAnswer ?? longestAnswer;
    // Nobody gives a worker its work, so that there is nobody to hear of its end first.
    if (opened.url !== undefined) drainMilliseconds = configuration.observation.drainMilliseconds;
    endOnFailure(application.get(Logger));
    await application.get(AuditProtection, { strict: false }).check();
    process.send?.({ ready: true, ...(opened.url === undefined ? {} : { url: opened.url }) });
  } catch (error) {
    const line = describeFailure(error, process.env.DATABASE_URL);
    process.stderr.write(`${line ?? stackOf(error)}\n`);
    process.exitCode = 1;
    if (process.send === undefined) process.exit();
    process.send({ failed: line ?? 'it failed in a way that its log tells of.' }, () =>
      process.exit(),
    );
  }
}

/** A process in an unknown state ends; whoever watches it starts another, and the rows tell what is left to do. */
function endOnFailure(logger: Logger): void {
  process.on('uncaughtException', (error) => {
    if (isEndedConnection(error)) {
      logger.warning({}, 'a connection of which nobody was waiting for anything was ended', error);
      return;
    }
    logger.error({}, 'the process ends after an error that nothing caught', error);
    process.exit(1);
  });
}

/**
 * Whether PostgreSQL says that it ended a connection as it went down (57P01 to 57P03), or was gone before
 * it could say so, for which the driver has only words. Between two holders a connection has nobody who
 * listens; whatever waits on one is told by its own statement, and the next statement gets another. So
 * there is nothing unknown about the process.
 */
export function isEndedConnection(error: unknown): boolean {
  const { code, severity, message } = Object(error) as Record<string, unknown>;
  if (message === 'Connection terminated unexpectedly') return true;
  return severity === 'FATAL' && ['57P01', '57P02', '57P03'].includes(String(code));
}

function stackOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
