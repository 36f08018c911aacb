/**
 * Numbers that stand for outcomes of the simulated carrier: +84999999000 to +84999999099.
 * They belong to nobody we may reach, so a roster with one of them is refused outside
 * demo and test mode.
 *
 * | last three digits | what the simulated carrier does                            |
 * | ----------------- | ---------------------------------------------------------- |
 * | 000               | delivers                                                   |
 * | 001               | fails for good                                             |
 * | 002               | fails for a while, twice, then delivers                    |
 * | 003               | never answers                                              |
 * | 004               | answers after the time-out, yet took the message           |
 * | 005               | delivers; the receipt comes two minutes later              |
 * | 006               | takes the message; the receipt says it was not delivered   |
 * | 007               | refuses the message for its content                        |
 * | 008               | asks to slow down once, then delivers                      |
 */
export const RESERVED_OUTCOMES = {
  '+84999999000': 'delivered',
  '+84999999001': 'permanent-failure',
  '+84999999002': 'temporary-failure-twice',
  '+84999999003': 'never-answers',
  '+84999999004': 'answers-after-time-out',
  '+84999999005': 'receipt-two-minutes-later',
  '+84999999006': 'receipt-not-delivered',
  '+84999999007': 'refused-content',
  '+84999999008': 'throttled-once',
} as const;

export type ReservedOutcome = (typeof RESERVED_OUTCOMES)[keyof typeof RESERVED_OUTCOMES];

/** Whether a number in E.164 lies in the reserved range, with an outcome of its own or without. */
export function isReservedNumber(phone: string): boolean {
  return /^\+849999990\d\d$/.test(phone);
}
