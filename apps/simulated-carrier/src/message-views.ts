import { digestText } from './text-digest.js';
import {
  carrierId,
  stateAt,
  type MessageStore,
  type Phone,
  type TakenMessage,
} from './message-store.js';
import { nextPage, type Page } from './paging.js';
import { FAILURE_CODE } from './receipts.js';

/** What `GET /messages/by-reference/:reference` shows. */
export interface MessageStatus {
  readonly id: string;
  readonly status: 'taken' | 'delivered' | 'failed';
  readonly reference: string;
  readonly takenAt: string;
  readonly timesTaken: number;
  readonly error?: string;
}

/** @param now Unix milliseconds. */
export function viewStatus(message: TakenMessage, now: number): MessageStatus {
  const status = stateAt(message, now);
  return {
    id: carrierId(message),
    status,
    reference: message.reference,
    takenAt: iso(message.takenAt),
    timesTaken: message.timesTaken,
    ...(status === 'failed' ? { error: FAILURE_CODE } : {}),
  };
}

export interface ReceivedEntry {
  readonly number: number;
  readonly id: string;
  readonly reference: string;
  readonly to: string;
  readonly at: string;
  /** Equal for equal texts, whether or not texts are kept. */
  readonly textDigest: string;
  readonly failed?: true;
}

/** Everything that was taken, in order, for a trial to compare with what it sent. */
export function viewReceived(
  store: MessageStore,
  page: Page,
): { readonly total: number; readonly received: ReceivedEntry[]; readonly next: number | null } {
  const total = store.messages.length;
  const slice = store.messages.slice(page.after, page.after + page.limit);
  return {
    total,
    received: slice.map((message, index) => ({
      number: page.after + index + 1,
      id: carrierId(message),
      reference: message.reference,
      to: message.phone.number,
      at: iso(message.takenAt),
      textDigest: textDigest(message),
      ...(message.fails ? { failed: true } : {}),
    })),
    next: nextPage(page, total),
  };
}

export interface PhoneEntry {
  readonly number: string;
  readonly count: number;
  readonly lastAt: string | null;
}

/** The phones that anything reached, in the order of their first message. */
export function viewPhones(
  store: MessageStore,
  page: Page,
): { readonly total: number; readonly phones: PhoneEntry[]; readonly next: number | null } {
  const total = store.phones.length;
  return {
    total,
    phones: store.phones.slice(page.after, page.after + page.limit).map((phone) => ({
      number: phone.number,
      count: phone.count,
      lastAt: phone.last === null ? null : iso(phone.last.takenAt),
    })),
    next: nextPage(page, total),
  };
}

export interface PhoneMessageEntry {
  readonly id: string;
  readonly reference: string;
  /** `null` when the carrier was told to forget texts. */
  readonly text: string | null;
  readonly at: string;
}

/** What one phone received, newest first; nothing for a number that nothing reached. */
export function viewPhoneMessages(
  number: string,
  phone: Phone | undefined,
  page: Page,
): {
  readonly number: string;
  readonly count: number;
  readonly messages: PhoneMessageEntry[];
  readonly next: number | null;
} {
  const count = phone?.count ?? 0;
  const messages: PhoneMessageEntry[] = [];
  let position = 0;
  let message = phone?.last ?? null;
  while (message !== null && messages.length < page.limit) {
    if (position >= page.after) {
      messages.push({
        id: carrierId(message),
        reference: message.reference,
        text: message.text,
        at: iso(message.takenAt),
      });
    }
    position += 1;
    message = message.previousOnPhone;
  }
  return { number, count, messages, next: nextPage(page, count) };
}

function textDigest(message: TakenMessage): string {
  return (message.text === null ? message.digest : digestText(message.text)).toString(36);
}

function iso(unixMilliseconds: number): string {
  return new Date(unixMilliseconds).toISOString();
}
