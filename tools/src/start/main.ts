import { Ending, onEndingSignal } from '../environment/ending.js';
import { explain } from '../environment/run-command.js';
import { startSchool } from './start-school.js';

/** `npm start`: everything runs until Ctrl-C, and is then ended in order. */
const ending = new Ending();
const say = (line: string): void => void process.stdout.write(`${line}\n`);

onEndingSignal(
  () => {
    say('\nStopping …');
    const note = setTimeout(() => {
      say('Waiting for gateways to answer; Ctrl-C once more does not wait.');
    }, 3_000);
    note.unref();
    void end(0, 'Stopped. All data stays; npm start goes on with it.');
  },
  () => ending.hurry(),
);

startSchool(process.env, ending, say).then(
  (greeting) => say(greeting),
  (error: unknown) => {
    // What breaks because it is being stopped is no news.
    if (ending.hasBegun) return;
    process.stderr.write(`${explain(error)}\n`);
    void end(1);
  },
);

async function end(code: number, lastLine?: string): Promise<void> {
  try {
    await ending.end();
    if (lastLine !== undefined) say(lastLine);
    process.exit(code);
  } catch (error) {
    process.stderr.write(`${explain(error)}\n`);
    process.exit(1);
  }
}
