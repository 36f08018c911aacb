import { Injectable, type LoggerService } from '@nestjs/common';
import { pino, type Logger as PinoLogger } from 'pino';
import { currentWork } from '../observation/work.js';

/**
 * What a log line may carry: ids, counts, codes, durations. The type keeps whole objects out, so that
 * no name, phone number or message text slips in with one.
 */
export type LogFields = Record<string, string | number | boolean | undefined>;

/**
 * Structured logs on standard error, one JSON object a line: time, level, process, message, the fields,
 * and the id of the request on whose account it was done, whichever process did it.
 */
@Injectable()
export class Logger implements LoggerService {
  private readonly pino: PinoLogger = pino(
    {
      level: process.env.LOG_LEVEL ?? 'info',
      base: { process: process.env.LIEN_LAC_PROCESS ?? 'api' },
      messageKey: 'message',
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
      mixin: () => {
        const work = currentWork();
        return work === undefined ? {} : { request: work.requestId };
      },
    },
    pino.destination({ dest: 2, sync: true }),
  );

  debug(fields: LogFields, message: string): void {
    this.pino.debug(fields, message);
  }

  info(fields: LogFields, message: string): void {
    this.pino.info(fields, message);
  }

  warning(fields: LogFields, message: string, error?: unknown): void {
    this.pino.warn({ ...fields, ...describeError(error) }, message);
  }

  /** Nest itself calls this with a text alone. */
  error(fields: LogFields | string, message?: string, error?: unknown): void {
    if (typeof fields === 'string') this.pino.error(fields);
    else this.pino.error({ ...fields, ...describeError(error) }, message);
  }

  // Nest's own start-up lines are of use only to someone who debugs.
  log(message: string): void {
    this.pino.debug(message);
  }

  warn(message: string): void {
    this.pino.warn(message);
  }
}

/**
 * An error from the database repeats the values of the row it refused; only its kind, code and
 * constraint are kept, and the stack without its first, telling line.
 */
function describeError(error: unknown): object {
  if (error === undefined) return {};
  if (!(error instanceof Error)) return { error: typeof error };
  const { code, constraint } = error as { code?: unknown; constraint?: unknown };
  return {
    error: error.name,
    ...(typeof code === 'string' ? { code } : {}),
    ...(typeof constraint === 'string' ? { constraint } : {}),
    stack: error.stack
      ?.split('\n')
      .filter((line) => /^\s+at /.test(line))
      .slice(0, 12)
      .join('\n'),
  };
}
