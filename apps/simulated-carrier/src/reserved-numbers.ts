/**
 * The carrier's own copy of the reserved numbers. The API keeps the same table in
 * `libs/domain/src/phones/reserved-numbers.ts`; it is repeated here on purpose, because this program
 * stands for a stranger's machine and depends on nothing of ours. Change both together.
 */
export type Outcome =
  | 'delivered'
  | 'refused-as-recipient'
  | 'refused-twice-for-now'
  | 'never-answered'
  | 'answered-late'
  | 'receipt-late'
  | 'receipt-failed'
  | 'refused-as-content'
  | 'throttled-once';

const RESERVED_PREFIX = '+849999990';

const OUTCOMES: ReadonlyMap<string, Outcome> = new Map([
  ['+84999999000', 'delivered'],
  ['+84999999001', 'refused-as-recipient'],
  ['+84999999002', 'refused-twice-for-now'],
  ['+84999999003', 'never-answered'],
  ['+84999999004', 'answered-late'],
  ['+84999999005', 'receipt-late'],
  ['+84999999006', 'receipt-failed'],
  ['+84999999007', 'refused-as-content'],
  ['+84999999008', 'throttled-once'],
]);

/**
 * What the carrier does with a message to this number (E.164). The numbers +84999999000 to
 * +84999999099 are reserved; those of them without a meaning yet, and all others, are delivered.
 */
export function outcomeFor(number: string): Outcome {
  // The prefix is looked at first: a lookup in the map would hash every ordinary number for nothing.
  if (!number.startsWith(RESERVED_PREFIX)) return 'delivered';
  return OUTCOMES.get(number) ?? 'delivered';
}
