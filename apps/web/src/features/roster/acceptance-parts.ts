import type { MessageKey } from '../../platform/messages/message-registry.js';
import type { RosterOutcome } from './import-queries.js';

/** What taking a list over writes, in the order in which the button says it. */
export interface AcceptancePart {
  label: MessageKey;
  count: number;
}

/**
 * The parts of what is written, without those that are none.
 * @returns an empty list where everything in the file is known already
 */
export function acceptanceParts({ added, changed, newPhones }: RosterOutcome): AcceptancePart[] {
  const parts: AcceptancePart[] = [
    { label: changed > 0 ? 'roster.part.added-too' : 'roster.part.added', count: added },
    { label: 'roster.part.changed', count: changed },
    { label: changed > 0 ? 'roster.part.phones-too' : 'roster.part.phones', count: newPhones },
  ];
  return parts.filter(({ count }) => count > 0);
}
