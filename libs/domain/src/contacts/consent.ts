import type { MessageKind } from './message-kind.js';

/**
 * For what a guardian gave the school leave to use their and their child's data; one word for each
 * purpose, never one for all. Source: Law 91/2025/QH15 with Decree 356/2025/NĐ-CP (which took the place
 * of Decree 13/2023/NĐ-CP on 1 January 2026): consent is explicit and given for each purpose, silence is
 * none, and proof of it is kept.
 *
 * - `school-messages`: being written to by the school about the child.
 * - `study-and-conduct`: the daily report of the child's study and conduct.
 * - `other-providers`: handing the number or address to a provider beside the carrier (Zalo, mail).
 */
export const consentPurposes = ['school-messages', 'study-and-conduct', 'other-providers'] as const;
export type ConsentPurpose = (typeof consentPurposes)[number];

export const consentWords = ['given', 'withdrawn'] as const;
export type ConsentWord = (typeof consentWords)[number];

/**
 * The kinds of message that stop with a consent that is withdrawn. Giving it again does not bring them
 * back: that is a word of its own, as any opting back in is.
 */
export const kindsThatStop: Readonly<Record<ConsentPurpose, readonly MessageKind[]>> = {
  'school-messages': ['announcement', 'daily-report', 'direct-message'],
  'study-and-conduct': ['daily-report'],
  'other-providers': [],
};
