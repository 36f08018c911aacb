import type { Messages } from '../../../platform/messages/messages.js';
import type { Guardian } from '../student-queries.js';

/** A guardian in a sentence: "Mẹ Trần Thị Lan", or "Mẹ" where there is no name. */
export function guardianText(
  { relationship, fullName }: Pick<Guardian, 'relationship' | 'fullName'>,
  t: Messages['t'],
): string {
  const kind = t(`students.relationship.${relationship}`);
  return fullName === null ? kind : `${kind} ${fullName}`;
}
