import { parseArgs } from 'node:util';
import type { CarrierOptions } from './carrier-options.js';
import type { MailSinkOptions } from './mail-sink.js';

/** What the flags ask for. `mail` is `null` without `--smtp-port`. */
export interface CommandLine {
  readonly carrier: CarrierOptions;
  readonly mail: MailSinkOptions | null;
}

export const USAGE =
  'Usage: simulated-carrier [--port n] [--host address] [--rate messages-per-second] ' +
  '[--no-idempotency] [--no-look-up] [--no-receipts] [--receipt-delay milliseconds] ' +
  '[--late-receipt milliseconds] [--late-answer milliseconds] [--secret text] [--key text] ' +
  '[--state file] [--forget-texts] [--smtp-port n] [--report-port n]';

const HIGHEST_PORT = 65_535;
const HIGHEST_NUMBER = 1e9;

/**
 * Reads the flags of the program.
 *
 * @throws Error whose message says in one line which flag can't be read.
 */
export function readCommandLine(words: readonly string[]): CommandLine {
  const { values } = parseArgs({
    args: [...words],
    options: {
      port: { type: 'string' },
      host: { type: 'string' },
      rate: { type: 'string' },
      'no-idempotency': { type: 'boolean' },
      'no-look-up': { type: 'boolean' },
      'no-receipts': { type: 'boolean' },
      'receipt-delay': { type: 'string' },
      'late-receipt': { type: 'string' },
      'late-answer': { type: 'string' },
      secret: { type: 'string' },
      key: { type: 'string' },
      state: { type: 'string' },
      'forget-texts': { type: 'boolean' },
      'smtp-port': { type: 'string' },
      'report-port': { type: 'string' },
    },
  });
  const { host, secret, key, state } = values;
  const numbers = dropAbsent({
    port: readWhole('--port', values.port, 0, HIGHEST_PORT),
    rate: readWhole('--rate', values.rate, 1, HIGHEST_NUMBER),
    receiptDelayMilliseconds: readWhole('--receipt-delay', values['receipt-delay']),
    lateReceiptMilliseconds: readWhole('--late-receipt', values['late-receipt']),
    lateAnswerMilliseconds: readWhole('--late-answer', values['late-answer']),
  });
  const smtpPort = readWhole('--smtp-port', values['smtp-port'], 0, HIGHEST_PORT);
  const reportPort = readWhole('--report-port', values['report-port'], 1, HIGHEST_PORT);
  return {
    carrier: {
      ...numbers,
      ...dropAbsent({ host, secret, key, state }),
      idempotent: values['no-idempotency'] !== true,
      lookUp: values['no-look-up'] !== true,
      receipts: values['no-receipts'] !== true,
      forgetTexts: values['forget-texts'] === true,
    },
    mail:
      smtpPort === undefined
        ? null
        : {
            port: smtpPort,
            ...dropAbsent({ reportPort }),
            ...dropAbsent({ host, state: state === undefined ? undefined : `${state}.mails` }),
          },
  };
}

function readWhole(
  flag: string,
  text: string | undefined,
  lowest = 0,
  highest = HIGHEST_NUMBER,
): number | undefined {
  if (text === undefined) return undefined;
  const value = Number(text);
  if (!/^[0-9]+$/.test(text) || value < lowest || value > highest) {
    throw new Error(`${flag} takes a whole number from ${lowest} to ${highest}.`);
  }
  return value;
}

function dropAbsent<Fields extends Record<string, unknown>>(
  fields: Fields,
): { [Name in keyof Fields]?: Exclude<Fields[Name], undefined> } {
  const present = Object.entries(fields).filter(([, value]) => value !== undefined);
  return Object.fromEntries(present) as {
    [Name in keyof Fields]?: Exclude<Fields[Name], undefined>;
  };
}
