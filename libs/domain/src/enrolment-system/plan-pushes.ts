import type { LedgerStudent } from '../contacts/roster-ledger.js';
import { compareGuardians } from './compare-guardians.js';
import { compareStudent, enrol } from './compare-student.js';
import type { EnrolmentDifference } from './enrolment-difference.js';
import { PushLedger } from './push-ledger.js';
import type {
  EnrolmentRecord,
  PushOutcome,
  PushPlan,
  SchoolForPushes,
  ToldStudent,
} from './push-plan.js';
import type { PushedStudent } from './pushed-student.js';

/**
 * Tells what becomes of students whom the enrolment system pushes. Who is who goes by the external
 * id, and the first time by the student's code where the school has it and no other record claims it;
 * never by a name. A new student is added, with every number waiting for confirmation. Of a known one
 * nothing is overwritten that CGCN confirmed: it becomes a difference.
 * @param newId gives every new row its id
 */
export function planPushes(
  pushes: readonly PushedStudent[],
  school: SchoolForPushes,
  newId: () => string,
): PushPlan {
  const ledger = new PushLedger(school, newId);
  const plan: PushPlan = {
    roster: ledger.roster.plan,
    ...{ withdrawn: [], proposedAgain: [], outcomes: [] },
  };
  for (const push of pushes) plan.outcomes.push(planPush(ledger, plan, push));
  return plan;
}

function planPush(ledger: PushLedger, plan: PushPlan, push: PushedStudent): PushOutcome {
  const { externalId } = push;
  const record = ledger.record(externalId);
  const withCode = push.code === null ? null : ledger.withCode(push.code);
  const claim = withCode === null ? null : ledger.claimOf(withCode);
  if (claim !== null && claim !== externalId) {
    return { externalId, result: 'refused', code: 'enrolment.code-claimed' };
  }
  if (record !== null) return update(ledger, plan, push, record, ledger.student(record.studentId));
  if (withCode === null) return add(ledger, push);
  ledger.claim(externalId, withCode);
  return update(ledger, plan, push, null, withCode);
}

function add(ledger: PushLedger, push: PushedStudent): PushOutcome {
  const { externalId, fullName, code, dateOfBirth, gender } = push;
  const student = ledger.addStudent(externalId, {
    ...{ fullName, code, dateOfBirth, gender, note: null },
  });
  enrol(ledger, student, push.className);
  const { guardians } = compareGuardians(ledger, student, push, null, false);
  const record: EnrolmentRecord = {
    ...{ externalId, studentId: student.id, origin: 'added' },
    told: { ...push, guardians, formerPhones: [] },
  };
  return { externalId, result: 'added', record, changes: [], differences: [] };
}

function update(
  ledger: PushLedger,
  plan: PushPlan,
  push: PushedStudent,
  known: EnrolmentRecord | null,
  student: LedgerStudent,
): PushOutcome {
  const { externalId } = push;
  const before = known?.told ?? null;
  const mayTellAnew = known?.origin === 'added' && !ledger.isConfirmed(student);
  const own = compareStudent(ledger, student, push, mayTellAnew ? before : null);
  const guardians = compareGuardians(ledger, student, push, before, mayTellAnew);
  const told: ToldStudent = {
    ...{ ...push, guardians: guardians.guardians, formerPhones: formerPhonesOf(push, before) },
  };
  const phones = comparePhones(ledger, student, told, before);
  plan.withdrawn.push(...phones.withdrawn);
  plan.proposedAgain.push(...phones.proposedAgain);
  const changes = [...own.changes, ...guardians.changes];
  const isChanged = changes.length + phones.withdrawn.length + phones.proposedAgain.length > 0;
  return {
    externalId,
    result: known === null ? 'linked' : isChanged ? 'changed' : 'unchanged',
    record: { externalId, studentId: student.id, origin: known?.origin ?? 'linked', told },
    changes,
    differences: [...own.differences, ...guardians.differences, ...phones.differences],
  };
}

interface PhoneComparison {
  withdrawn: string[];
  proposedAgain: string[];
  differences: EnrolmentDifference[];
}

/**
 * What becomes of contacts the school had: one that is no longer told goes when nobody confirmed it,
 * so that CGCN need not call a number with a slip in it; a confirmed one stays and waits. One that is
 * out of use and told anew waits for confirmation again.
 */
function comparePhones(
  ledger: PushLedger,
  student: LedgerStudent,
  told: ToldStudent,
  before: ToldStudent | null,
): PhoneComparison {
  const comparison: PhoneComparison = { withdrawn: [], proposedAgain: [], differences: [] };
  const toldBefore = new Set(before === null ? [] : phonesOf(before));
  const former = new Set(told.formerPhones);
  for (const guardianship of student.guardianships) {
    for (const { id, phone, status, origin } of ledger.contactsOf(guardianship)) {
      const isTold = told.guardians.some(
        (own) => own.guardianshipId === guardianship.id && own.phones.includes(phone),
      );
      if (isTold && status === 'replaced' && before !== null && !toldBefore.has(phone)) {
        comparison.proposedAgain.push(id);
      }
      if (isTold || !former.has(phone)) continue;
      if (status === 'unconfirmed' && origin === 'enrolment') comparison.withdrawn.push(id);
      if (status === 'confirmed') {
        comparison.differences.push({ field: 'phone', about: id, theirs: null });
      }
    }
  }
  return comparison;
}

/** Numbers that the record told once and does not tell now, in a stable order. */
function formerPhonesOf(push: PushedStudent, before: ToldStudent | null): string[] {
  if (before === null) return [];
  const now = new Set(phonesOf(push));
  const former = new Set([...before.formerPhones, ...phonesOf(before)]);
  return [...former].filter((phone) => !now.has(phone)).sort();
}

function phonesOf({ guardians }: PushedStudent): string[] {
  return guardians.flatMap(({ phones }) => phones);
}
