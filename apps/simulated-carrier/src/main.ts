import { readCommandLine, USAGE, type CommandLine } from './command-line.js';
import { startMailSink } from './mail-sink.js';
import { startCarrier } from './start-carrier.js';

/**
 * The simulated carrier as a program of its own. Prints one JSON line when it is ready,
 * `{"listening": "http://127.0.0.1:PORT"}`, with `"smtp": PORT` when it takes mails too; ends on
 * SIGTERM, SIGINT, and when a parent that started it over an IPC channel is gone.
 */
async function run(): Promise<void> {
  const commandLine = readOrExit(process.argv.slice(2));
  const mailSink = commandLine.mail === null ? undefined : await startMailSink(commandLine.mail);
  const carrier = await startCarrier({
    ...commandLine.carrier,
    ...(mailSink === undefined ? {} : { mailSink }),
  });

  let ending = false;
  const end = async (): Promise<void> => {
    if (ending) return;
    ending = true;
    await carrier.close();
    await mailSink?.close();
    process.exit(0);
  };
  process.on('SIGTERM', () => void end());
  process.on('SIGINT', () => void end());
  if (process.connected) process.on('disconnect', () => void end());

  const ready = {
    listening: carrier.url,
    ...(mailSink === undefined ? {} : { smtp: mailSink.port }),
  };
  process.stdout.write(`${JSON.stringify(ready)}\n`);
}

function readOrExit(words: readonly string[]): CommandLine {
  try {
    return readCommandLine(words);
  } catch (error) {
    return fail(`${messageOf(error)} ${USAGE}`);
  }
}

function fail(line: string): never {
  process.stderr.write(`${line.replaceAll('\n', ' ')}\n`);
  process.exit(1);
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

run().catch((error: unknown) => {
  const { code, port } = error as { code?: string; port?: number };
  if (code === 'EADDRINUSE') {
    fail(
      `Port ${port} is already in use: stop what listens there, or choose another port (0: any).`,
    );
  }
  fail(`The simulated carrier could not start: ${messageOf(error)}`);
});
