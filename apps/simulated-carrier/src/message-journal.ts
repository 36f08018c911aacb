import { Journal } from './journal.js';
import type { MessageStore, TakenMessage } from './message-store.js';

/** A message as one line of the state file. `takenAt` in Unix milliseconds. */
interface MessageLine {
  readonly serial: number;
  readonly reference: string;
  readonly to: string;
  readonly text: string | null;
  readonly digest: number;
  readonly takenAt: number;
  readonly settlesAfter: number;
  readonly fails: boolean;
}

/** Opens the state file and takes into the store what an earlier run wrote there. */
export function openMessageJournal(path: string, store: MessageStore): Promise<Journal> {
  return Journal.open(path, (record) => {
    const { serial, takenAt, ...kept } = record as MessageLine;
    store.take(kept, takenAt, serial);
  });
}

export function writeMessage(journal: Journal, message: TakenMessage): void {
  const line: MessageLine = {
    serial: message.serial,
    reference: message.reference,
    to: message.phone.number,
    text: message.text,
    digest: message.digest,
    takenAt: message.takenAt,
    settlesAfter: message.settlesAfter,
    fails: message.fails,
  };
  journal.append(line);
}
