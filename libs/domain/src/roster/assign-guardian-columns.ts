import type { GuardianColumnMeaning, GuardianColumnPart, GuardianSlot } from './column-meaning.js';

/** A column about a guardian before it is known which guardian. */
export interface GuardianHeading {
  index: number;
  part: GuardianColumnPart;
  /** Whom the heading names; null for a bare "SĐT" or "Họ tên". */
  slot: GuardianSlot | null;
  number: number | null;
}

/**
 * Decides which columns belong to one person. A bare "SĐT" belongs to the person whose name stands
 * to its left. Where several people stand to its left without a number, it belongs to them in
 * order if there are as many numbers, and else to none of them by name: it is the number of "the
 * guardian", because a number under the wrong name is worse than one without.
 */
export function assignGuardianColumns(
  headings: readonly GuardianHeading[],
): Map<number, GuardianColumnMeaning> {
  const numbered = numberSlots(headings);
  const meanings = new Map<number, GuardianColumnMeaning>();
  let waiting: GuardianSlot[] = [];
  let current: GuardianSlot | null = null;
  const phoneByName = new Set<GuardianSlot>();

  for (const [place, heading] of numbered.entries()) {
    const { index, part } = heading;
    let slot = heading.slot;
    if (part === 'name' || part === 'contact') {
      slot ??= nextGuardian(meanings);
      if (part === 'name') waiting.push(slot);
      current = slot;
    } else if (part === 'relationship') {
      slot ??=
        current === null || hasPart(meanings, current, part) ? nextGuardian(meanings) : current;
    } else if (slot === null) {
      const bare = bareRun(numbered, place);
      slot = slotOfBarePhone(
        bare,
        waiting,
        current !== null && phoneByName.has(current) ? null : current,
      );
      if (waiting.length === bare.length && waiting.length > 1) waiting = waiting.slice(1);
    } else if (slot === 'guardian' && heading.number === null) {
      slot = current !== null && /^guardian/.test(current) ? current : slot;
    }
    if (part === 'phone' && heading.slot !== null) phoneByName.add(slot);
    if (part === 'phone') waiting = waiting.filter((name) => name !== slot);
    meanings.set(index, `${slot}-${part}`);
  }
  return meanings;
}

/** The bare phone columns from this one to the next name. */
function bareRun(headings: readonly GuardianHeading[], place: number): GuardianHeading[] {
  const rest = headings.slice(place);
  const end = rest.findIndex((heading) => heading.part !== 'phone' || heading.slot !== null);
  return end < 0 ? rest : rest.slice(0, end);
}

function slotOfBarePhone(
  bare: readonly GuardianHeading[],
  waiting: readonly GuardianSlot[],
  current: GuardianSlot | null,
): GuardianSlot {
  const [first] = waiting;
  if (waiting.length > 1) return waiting.length === bare.length && first ? first : 'guardian';
  return first ?? current ?? 'guardian';
}

/** Counted guardians ("Phụ huynh 2") and repeated ones get a slot each; "SĐT bố 2" is the father's. */
function numberSlots(headings: readonly GuardianHeading[]): GuardianHeading[] {
  const names = headings.filter(
    (heading) => heading.part !== 'phone' && heading.slot === 'guardian',
  );
  const counted = names.length === 0 || names.some((heading) => heading.number !== null);
  let seenNames = 0;
  let seenGrandparents = 0;
  return headings.map((heading) => {
    const { slot, part } = heading;
    if (slot === 'guardian' && counted) return { ...heading, slot: guardianNumber(heading.number) };
    if (slot === 'guardian' && part === 'name') {
      seenNames += 1;
      return { ...heading, slot: guardianNumber(seenNames), number: seenNames };
    }
    if (slot === 'grandparent' && part === 'name') {
      seenGrandparents += 1;
      return { ...heading, slot: seenGrandparents > 1 ? 'grandparent2' : slot };
    }
    return heading;
  });
}

function guardianNumber(number: number | null): GuardianSlot {
  if (number === 2) return 'guardian2';
  return number === null || number < 2 ? 'guardian' : 'guardian3';
}

function nextGuardian(meanings: ReadonlyMap<number, GuardianColumnMeaning>): GuardianSlot {
  const slots: GuardianSlot[] = ['guardian', 'guardian2', 'guardian3'];
  return slots.find((slot) => !hasPart(meanings, slot, 'name')) ?? 'guardian3';
}

function hasPart(
  meanings: ReadonlyMap<number, GuardianColumnMeaning>,
  slot: GuardianSlot,
  part: GuardianColumnPart,
): boolean {
  return [...meanings.values()].includes(`${slot}-${part}`);
}
