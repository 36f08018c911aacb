import { readMail } from './read-mail.js';
import type { Page } from './paging.js';
import { nextPage } from './paging.js';

/** One mail that was taken. `raw` is the whole source as it came, read as UTF-8. */
export interface KeptMail {
  /** From 1, in the order of taking. */
  readonly number: number;
  /** Unix milliseconds. */
  readonly takenAt: number;
  /** The envelope's addresses, not those of the headers. */
  readonly from: string;
  readonly to: readonly string[];
  readonly messageId: string | null;
  readonly subject: string;
  readonly raw: string;
}

export interface MailEntry {
  readonly number: number;
  readonly at: string;
  readonly from: string;
  readonly to: readonly string[];
  readonly subject: string;
  readonly messageId: string | null;
}

export interface MailCounts {
  readonly count: number;
  readonly distinctMessageIds: number;
  /** How many message ids came more than once. */
  readonly repeated: number;
  readonly withoutMessageId: number;
}

export const MOST_MAILS_KEPT = 5_000;
const MOST_CHARACTERS_KEPT = 128 * 1024 * 1024;

/** The last mails, and exact counts of all. */
export class MailStore {
  readonly #timesById = new Map<string, number>();
  readonly #mostKept: number;
  #mails: KeptMail[] = [];
  #characters = 0;
  #count = 0;
  #repeated = 0;
  #withoutMessageId = 0;

  constructor(mostKept: number = MOST_MAILS_KEPT) {
    this.#mostKept = mostKept;
  }

  take(from: string, to: readonly string[], raw: string, takenAt: number): KeptMail {
    this.#count += 1;
    const { messageId, subject } = readMail(raw);
    const mail: KeptMail = { number: this.#count, takenAt, from, to, messageId, subject, raw };
    this.#countId(messageId);
    this.#mails.push(mail);
    this.#characters += raw.length;
    this.#dropOldest();
    return mail;
  }

  find(number: number): KeptMail | undefined {
    const first = this.#mails[0]?.number ?? 0;
    return this.#mails[number - first];
  }

  /** Newest first. */
  list(page: Page): {
    readonly total: number;
    readonly mails: MailEntry[];
    readonly next: number | null;
  } {
    const total = this.#mails.length;
    const end = Math.max(0, total - page.after);
    const slice = this.#mails.slice(Math.max(0, end - page.limit), end).reverse();
    return { total, mails: slice.map(viewEntry), next: nextPage(page, total) };
  }

  counts(): MailCounts {
    return {
      count: this.#count,
      distinctMessageIds: this.#timesById.size,
      repeated: this.#repeated,
      withoutMessageId: this.#withoutMessageId,
    };
  }

  reset(): void {
    this.#timesById.clear();
    this.#mails = [];
    this.#characters = 0;
    this.#count = 0;
    this.#repeated = 0;
    this.#withoutMessageId = 0;
  }

  #countId(messageId: string | null): void {
    if (messageId === null) {
      this.#withoutMessageId += 1;
      return;
    }
    const times = (this.#timesById.get(messageId) ?? 0) + 1;
    this.#timesById.set(messageId, times);
    if (times === 2) this.#repeated += 1;
  }

  #dropOldest(): void {
    while (this.#mails.length > this.#mostKept || this.#characters > MOST_CHARACTERS_KEPT) {
      const oldest = this.#mails.shift();
      if (oldest === undefined) return;
      this.#characters -= oldest.raw.length;
    }
  }
}

/** One mail in full, with the readable text taken out of the source. */
export function viewMail(
  mail: KeptMail,
): MailEntry & { readonly text: string; readonly raw: string } {
  return { ...viewEntry(mail), text: readMail(mail.raw).text(), raw: mail.raw };
}

function viewEntry(mail: KeptMail): MailEntry {
  const { number, takenAt, from, to, subject, messageId } = mail;
  return { number, at: new Date(takenAt).toISOString(), from, to, subject, messageId };
}
