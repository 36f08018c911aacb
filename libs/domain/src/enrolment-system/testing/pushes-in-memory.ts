import { emptySchool, schoolAfter } from '../../contacts/testing/school-in-memory.js';
import type { ContactOrigin, ContactStatus } from '../../contacts/contact-status.js';
import type { PushPlan, SchoolForPushes } from '../push-plan.js';
import type { PushedStudent } from '../pushed-student.js';

/** A school with these classes and nobody in them. */
export function schoolWithClasses(...names: string[]): SchoolForPushes {
  return {
    roster: {
      ...emptySchool,
      classes: names.map((name) => ({ id: `class-${name}`, name, grade: null })),
    },
    records: [],
    contacts: new Map(),
  };
}

/** What stands in the school after the plan was written, as the database would have it. */
export function schoolAfterPushes(school: SchoolForPushes, plan: PushPlan): SchoolForPushes {
  const records = new Map(school.records.map((record) => [record.externalId, record]));
  for (const outcome of plan.outcomes) {
    if (outcome.result !== 'refused') records.set(outcome.externalId, outcome.record);
  }
  const contacts = new Map(school.contacts);
  for (const { id } of plan.roster.contacts) {
    contacts.set(id, { status: 'unconfirmed', origin: 'enrolment' });
  }
  const move = (ids: string[], status: ContactStatus): void => {
    for (const id of ids) contacts.set(id, { ...contacts.get(id)!, status });
  };
  move(plan.withdrawn, 'replaced');
  move(plan.proposedAgain, 'unconfirmed');
  return {
    roster: schoolAfter(school.roster, plan.roster),
    records: [...records.values()],
    contacts,
  };
}

/** The school after somebody gave these numbers, or all, another status. */
export function withStatus(
  school: SchoolForPushes,
  status: ContactStatus,
  origin?: ContactOrigin,
  ...phones: string[]
): SchoolForPushes {
  const contacts = new Map(school.contacts);
  const numbers = new Map(school.roster.phones.map(({ id, e164 }) => [id, e164]));
  for (const { id, phoneId } of school.roster.contacts) {
    const known = contacts.get(id);
    if (known === undefined) continue;
    if (phones.length > 0 && !phones.includes(numbers.get(phoneId) ?? '')) continue;
    contacts.set(id, { status, origin: origin ?? known.origin });
  }
  return { ...school, contacts };
}

/** A push; what a test does not name is unknown. */
export function push(
  given: Partial<PushedStudent> & { externalId: string; fullName: string },
): PushedStudent {
  return {
    ...{ code: null, dateOfBirth: null, gender: null, className: '10A1', guardians: [] },
    ...given,
  };
}

/** The school as people would describe it: no ids, and in an order of its own. */
export function describeSchool({ roster, records, contacts }: SchoolForPushes): string[] {
  const guardians = new Map(roster.guardians.map(({ id, fullName }) => [id, fullName]));
  const numbers = new Map(roster.phones.map(({ id, e164 }) => [id, e164]));
  const external = new Map(records.map(({ studentId, externalId }) => [studentId, externalId]));
  return roster.students
    .map(({ id, ...student }) => {
      const people = roster.guardianships
        .filter(({ studentId }) => studentId === id)
        .map(({ id: guardianshipId, guardianId, relationship }) => {
          const lines = roster.contacts
            .filter((contact) => contact.guardianshipId === guardianshipId)
            .map(
              (contact) => `${numbers.get(contact.phoneId)} ${contacts.get(contact.id)?.status}`,
            );
          return `${relationship} ${guardians.get(guardianId)}: ${lines.sort().join(', ')}`;
        });
      return JSON.stringify([external.get(id) ?? null, student, people.sort()]);
    })
    .sort();
}
