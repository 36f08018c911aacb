import { digestText } from './text-digest.js';

/** A simulated phone: what reached one number. */
export class Phone {
  readonly number: string;
  count = 0;
  last: TakenMessage | null = null;

  constructor(number: string) {
    this.number = number;
  }
}

/** One message that the carrier took. Plain fields only: there may be hundreds of thousands. */
export interface TakenMessage {
  /** Grows by one with each message and never repeats, not even after a restart. */
  readonly serial: number;
  readonly reference: string;
  readonly phone: Phone;
  /** `null` when texts are forgotten; `digest` then stands for it. */
  readonly text: string | null;
  /** 0 while the text itself is kept. */
  readonly digest: number;
  /** Unix milliseconds. */
  readonly takenAt: number;
  /** Milliseconds from `takenAt` until the fate is known. */
  readonly settlesAfter: number;
  /** Taken, yet will not reach the phone. */
  readonly fails: boolean;
  /** The message that reached the same phone before this one. */
  readonly previousOnPhone: TakenMessage | null;
  /** How often this reference was taken; counted on the first message of the reference only. */
  timesTaken: number;
}

/** What is needed to write one message down; `serial` and `takenAt` are given when it is read back. */
export interface MessageToKeep {
  readonly reference: string;
  readonly to: string;
  readonly text: string | null;
  readonly digest?: number;
  readonly settlesAfter: number;
  readonly fails: boolean;
}

export interface StoreCounts {
  readonly accepted: number;
  readonly failedAfterTaking: number;
  readonly distinctPhones: number;
  readonly distinctReferences: number;
  readonly deliveredTwice: number;
  readonly perPhoneMaximum: number;
  readonly firstTakenAt: string | null;
  readonly lastTakenAt: string | null;
}

/** More than any carrier here takes in a millisecond, so that a later start gives later serials. */
const SERIALS_PER_MILLISECOND = 100;

/** Everything that was taken, in order, with exact counts kept as it grows. */
export class MessageStore {
  readonly #forgetTexts: boolean;
  readonly #byReference = new Map<string, TakenMessage>();
  readonly #phonesByNumber = new Map<string, Phone>();
  #messages: TakenMessage[] = [];
  #phones: Phone[] = [];
  #nextSerial: number;
  #failedAfterTaking = 0;
  #deliveredTwice = 0;
  #perPhoneMaximum = 0;

  constructor(options: { readonly forgetTexts: boolean; readonly now: number }) {
    this.#forgetTexts = options.forgetTexts;
    this.#nextSerial = options.now * SERIALS_PER_MILLISECOND;
  }

  /** In the order of taking; read only. */
  get messages(): readonly TakenMessage[] {
    return this.#messages;
  }

  /** In the order of each phone's first message; read only. */
  get phones(): readonly Phone[] {
    return this.#phones;
  }

  /** The first message taken under this reference. */
  find(reference: string): TakenMessage | undefined {
    return this.#byReference.get(reference);
  }

  findPhone(number: string): Phone | undefined {
    return this.#phonesByNumber.get(number);
  }

  /** Takes one more message, whether or not its reference was taken before: that is the caller's rule. */
  take(kept: MessageToKeep, takenAt: number, serial = this.#nextSerial): TakenMessage {
    if (serial >= this.#nextSerial) this.#nextSerial = serial + 1;
    const phone = this.#phonesByNumber.get(kept.to) ?? new Phone(kept.to);
    const digest =
      kept.text !== null && this.#forgetTexts ? digestText(kept.text) : (kept.digest ?? 0);
    const message: TakenMessage = {
      serial,
      reference: kept.reference,
      phone,
      text: this.#forgetTexts ? null : kept.text,
      digest,
      takenAt,
      settlesAfter: kept.settlesAfter,
      fails: kept.fails,
      previousOnPhone: phone.last,
      timesTaken: 1,
    };
    this.#messages.push(message);
    this.#countReference(message);
    if (kept.fails) this.#failedAfterTaking += 1;
    else this.#reach(phone, message);
    return message;
  }

  counts(): StoreCounts {
    return {
      accepted: this.#messages.length,
      failedAfterTaking: this.#failedAfterTaking,
      distinctPhones: this.#phones.length,
      distinctReferences: this.#byReference.size,
      deliveredTwice: this.#deliveredTwice,
      perPhoneMaximum: this.#perPhoneMaximum,
      firstTakenAt: isoOrNull(this.#messages[0]),
      lastTakenAt: isoOrNull(this.#messages.at(-1)),
    };
  }

  /** Forgets all messages. Serials go on, so that no carrier id is given twice. */
  reset(): void {
    this.#byReference.clear();
    this.#phonesByNumber.clear();
    this.#messages = [];
    this.#phones = [];
    this.#failedAfterTaking = 0;
    this.#deliveredTwice = 0;
    this.#perPhoneMaximum = 0;
  }

  #countReference(message: TakenMessage): void {
    const first = this.#byReference.get(message.reference);
    if (first === undefined) {
      this.#byReference.set(message.reference, message);
      return;
    }
    first.timesTaken += 1;
    if (first.timesTaken === 2) this.#deliveredTwice += 1;
  }

  #reach(phone: Phone, message: TakenMessage): void {
    if (phone.count === 0) {
      this.#phonesByNumber.set(phone.number, phone);
      this.#phones.push(phone);
    }
    phone.count += 1;
    phone.last = message;
    if (phone.count > this.#perPhoneMaximum) this.#perPhoneMaximum = phone.count;
  }
}

/** The id by which the carrier names a message. */
export function carrierId(message: TakenMessage): string {
  return `SC${message.serial}`;
}

/** What became of a message by a given instant (Unix milliseconds). */
export function stateAt(message: TakenMessage, now: number): 'taken' | 'delivered' | 'failed' {
  if (now < message.takenAt + message.settlesAfter) return 'taken';
  return message.fails ? 'failed' : 'delivered';
}

function isoOrNull(message: TakenMessage | undefined): string | null {
  return message === undefined ? null : new Date(message.takenAt).toISOString();
}
