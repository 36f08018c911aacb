import type { LedgerGuardianship, LedgerStudent } from '../contacts/roster-ledger.js';
import type { StudentChange } from '../contacts/roster-plan.js';
import { searchKey } from '../names/search-key.js';
import type { RosterGuardian } from '../roster/roster-reading.js';
import type { Comparison } from './compare-student.js';
import type { PushLedger } from './push-ledger.js';
import type { ToldGuardian, ToldStudent } from './push-plan.js';
import type { PushedStudent } from './pushed-student.js';

/** What became of the guardians of a push. */
export interface GuardianComparison extends Comparison {
  /** As they were told, and as whom the school knows them now. */
  guardians: ToldGuardian[];
}

/**
 * Finds each guardian who is told among the student's, or adds one, and adds each number that is new
 * as one to confirm. A name or a relationship that differs waits for CGCN, unless nobody has confirmed
 * anything and it is only as it was told before.
 * @param before what the record told before
 * @param mayTellAnew whether it may still tell its own words anew
 */
export function compareGuardians(
  ledger: PushLedger,
  student: LedgerStudent,
  told: PushedStudent,
  before: ToldStudent | null,
  mayTellAnew: boolean,
): GuardianComparison {
  const comparison: GuardianComparison = { changes: [], differences: [], guardians: [] };
  const known = matchGuardians(student, told.guardians, before);
  for (const guardian of told.guardians) {
    const found = known.get(guardian) ?? null;
    const guardianship = found ?? addGuardianship(ledger, student, guardian, comparison.changes);
    comparison.guardians.push({ ...guardian, guardianshipId: guardianship.id });
    if (found !== null) {
      const own = before?.guardians.find(({ guardianshipId }) => guardianshipId === found.id);
      compareNames(ledger, found, guardian, mayTellAnew ? own : undefined, comparison);
    }
    for (const phone of guardian.phones) {
      if (guardianship.phones.has(phone)) continue;
      ledger.roster.addContact(guardianship, phone);
      comparison.changes.push({ what: 'phone', from: null, to: phone, guardian: who(guardian) });
    }
  }
  return comparison;
}

/**
 * Somebody of the same name, letter by letter, who has one of the numbers at a sister's or brother's
 * is the same person. Another spelling is another person until CGCN says otherwise, or it would depend
 * on who was pushed first how the name is written.
 */
function addGuardianship(
  ledger: PushLedger,
  student: LedgerStudent,
  told: RosterGuardian,
  changes: StudentChange[],
): LedgerGuardianship {
  const { relationship, fullName, phones } = told;
  const here = new Set(student.guardianships.map(({ guardian }) => guardian.id));
  const people = fullName === null ? [] : ledger.roster.findPeople(fullName, phones);
  const same = people.find((person) => person.fullName === fullName && !here.has(person.id));
  const person = same ?? ledger.roster.addGuardian(fullName);
  changes.push({ what: 'guardian', from: null, to: fullName, guardian: who(told) });
  return ledger.roster.addGuardianship(student, person, relationship);
}

function compareNames(
  ledger: PushLedger,
  guardianship: LedgerGuardianship,
  told: RosterGuardian,
  toldBefore: RosterGuardian | undefined,
  { changes, differences }: Comparison,
): void {
  const { id: about, guardian, student, relationship: ours } = guardianship;
  const { fullName: theirs, relationship } = told;
  if (theirs !== null && theirs !== guardian.fullName) {
    const isOpen =
      guardian.fullName === null ||
      (toldBefore?.fullName === guardian.fullName && !ledger.hasOthers(guardian, student));
    if (isOpen) {
      changes.push({
        ...{ what: 'guardian-name', from: guardian.fullName, to: theirs, guardian: who(told) },
      });
      ledger.roster.nameGuardian(guardianship, theirs);
    } else differences.push({ field: 'guardian-name', about, theirs });
  }
  // "guardian" is what somebody is of whom it isn't told, so it contradicts nothing.
  if (relationship === 'guardian' || relationship === ours) return;
  if (ours === 'guardian' || toldBefore?.relationship === ours) {
    changes.push({ what: 'relationship', from: ours, to: relationship, guardian: who(told) });
    ledger.roster.tellRelationship(guardianship, relationship);
  } else differences.push({ field: 'relationship', about, theirs: relationship });
}

type Rule = (told: RosterGuardian, known: LedgerGuardianship) => boolean;

/** The surest first. Never a number alone for two who are both named otherwise and related otherwise. */
const rules: readonly Rule[] = [
  (told, known) => hasSameName(told, known) && isRelatedAlike(told, known),
  (told, known) => hasSameName(told, known) && sharesPhone(told, known),
  (told, known) => isRelatedAlike(told, known) && sharesPhone(told, known),
  (told, known) => isParent(told) && isRelatedAlike(told, known) && oneIsNameless(told, known),
  (told, known) =>
    told.relationship === 'guardian' && told.fullName === null && sharesPhone(told, known),
];

/**
 * Whoever is told word for word as before is who they were before. For the others the surest rule goes
 * through all of them before the next one has its turn.
 */
function matchGuardians(
  { guardianships }: LedgerStudent,
  told: readonly RosterGuardian[],
  before: ToldStudent | null,
): Map<RosterGuardian, LedgerGuardianship> {
  const matches = new Map<RosterGuardian, LedgerGuardianship>();
  const free = new Set(guardianships);
  const asBefore: Rule = (guardian, { id }) =>
    before?.guardians.some((own) => own.guardianshipId === id && saysTheSame(own, guardian)) ===
    true;
  for (const rule of [asBefore, ...rules]) {
    for (const guardian of told) {
      if (matches.has(guardian)) continue;
      const found = [...free].find((known) => rule(guardian, known));
      if (found === undefined) continue;
      matches.set(guardian, found);
      free.delete(found);
    }
  }
  return matches;
}

const isRelatedAlike: Rule = (told, known) => told.relationship === known.relationship;

const sharesPhone: Rule = (told, known) => told.phones.some((phone) => known.phones.has(phone));

const oneIsNameless: Rule = (told, { guardian }) =>
  told.fullName === null || guardian.fullName === null;

const hasSameName: Rule = (told, { guardian }) =>
  told.fullName !== null &&
  guardian.fullName !== null &&
  searchKey(told.fullName) === searchKey(guardian.fullName);

function saysTheSame(one: RosterGuardian, other: RosterGuardian): boolean {
  return (
    one.relationship === other.relationship &&
    one.fullName === other.fullName &&
    [...one.phones].sort().join() === [...other.phones].sort().join()
  );
}

/** A child has one father and one mother, so a nameless one is the one. */
function isParent({ relationship }: RosterGuardian): boolean {
  return relationship === 'father' || relationship === 'mother';
}

function who({ relationship, fullName }: RosterGuardian): NonNullable<StudentChange['guardian']> {
  return { relationship, fullName };
}
