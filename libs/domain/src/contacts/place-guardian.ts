import { searchKey } from '../names/search-key.js';
import type { RosterGuardian } from '../roster/roster-reading.js';
import type {
  LedgerGuardian,
  LedgerGuardianship,
  LedgerStudent,
  RosterLedger,
} from './roster-ledger.js';
import type { StudentChange } from './roster-plan.js';

/**
 * Finds a guardian of the file among those the school has, or adds one, with each phone that is
 * new. Within a student the same relationship and name is the same guardian; elsewhere it takes the
 * same phone and the same name. Never a name alone, and never a phone alone: husband and wife may
 * share one.
 * @param claimed the guardianships that this row has named so far; this one is added
 */
export function placeGuardian(
  ledger: RosterLedger,
  student: LedgerStudent,
  told: RosterGuardian,
  claimed: Set<LedgerGuardianship>,
): StudentChange[] {
  const changes: StudentChange[] = [];
  const { relationship, fullName } = told;
  const guardian = { relationship, fullName };
  const people = fullName === null ? [] : ledger.findPeople(fullName, told.phones);
  let guardianship = findAtStudent(student, told, people);
  if (guardianship === undefined) {
    const person = people[0] ?? ledger.addGuardian(fullName);
    guardianship = ledger.addGuardianship(student, person, relationship);
    changes.push({ what: 'guardian', from: null, to: fullName, guardian });
  }
  if (guardianship.guardian.fullName === null && fullName !== null) {
    ledger.nameGuardian(guardianship, fullName);
    changes.push({ what: 'guardian-name', from: null, to: fullName, guardian });
  }
  // A list may call the mother "guardian" once and "mother" another time; only the latter tells.
  // Where one row calls her both, she stays what she was first: else each upload would turn her.
  const mayTell = guardianship.relationship === 'guardian' && !claimed.has(guardianship);
  claimed.add(guardianship);
  if (mayTell && relationship !== 'guardian') {
    changes.push({ what: 'relationship', from: 'guardian', to: relationship, guardian });
    ledger.tellRelationship(guardianship, relationship);
  }
  for (const phone of told.phones) {
    if (guardianship.phones.has(phone)) continue;
    ledger.addContact(guardianship, phone);
    changes.push({ what: 'phone', from: null, to: phone, guardian });
  }
  return changes;
}

function findAtStudent(
  { guardianships }: LedgerStudent,
  told: RosterGuardian,
  people: readonly LedgerGuardian[],
): LedgerGuardianship | undefined {
  const related = guardianships.filter(({ relationship }) => relationship === told.relationship);
  if (told.fullName !== null) {
    const key = searchKey(told.fullName);
    const named = related.find(({ guardian }) => searchKey(guardian.fullName ?? '') === key);
    if (named !== undefined) return named;
  }
  const nameless = related.filter(
    ({ guardian }) => guardian.fullName === null || told.fullName === null,
  );
  // A child has one father and one mother, so a nameless one is the one.
  const isParent = told.relationship === 'father' || told.relationship === 'mother';
  return (
    closest(nameless, told.phones) ??
    (isParent ? nameless[0] : undefined) ??
    closest(
      guardianships.filter(({ guardian }) => people.includes(guardian)),
      told.phones,
      0,
    )
  );
}

/** The one with most of these phones, and with `least` of them at least. */
function closest(
  guardianships: readonly LedgerGuardianship[],
  phones: readonly string[],
  least = 1,
): LedgerGuardianship | undefined {
  const shared = ({ phones: known }: LedgerGuardianship): number =>
    phones.filter((phone) => known.has(phone)).length;
  return guardianships
    .filter((guardianship) => shared(guardianship) >= least)
    .sort((one, other) => shared(other) - shared(one))[0];
}
