import type { RosterStudent, StudentChange } from '@lien-lac/domain';
import type { AuditRecord } from '../../platform/audit/audit-log.js';

/** A student as a list or the enrolment system tells of them. */
type NewStudent = Pick<
  RosterStudent,
  'fullName' | 'code' | 'className' | 'dateOfBirth' | 'gender' | 'guardians'
> & { note?: string | null };

type Values = Record<string, unknown>;

/** What the trail keeps of a student who is new, with the guardians as they were told. */
export function valuesOfNew({ guardians, ...student }: NewStudent): Values {
  const { fullName, code, className, dateOfBirth, gender, note = null } = student;
  return {
    ...{ name: fullName, code, class: className, 'date-of-birth': dateOfBirth, gender, note },
    guardians: guardians.map(({ relationship, fullName: name, phones }) => ({
      ...{ relationship, fullName: name, phone: phones },
    })),
  };
}

/** What changed about a student and their guardians, as it was and as it is now. */
export function valuesOfChanges(
  changes: readonly StudentChange[],
): Required<Pick<AuditRecord, 'before' | 'after'>> {
  return { before: side(changes, 'from'), after: side(changes, 'to') };
}

function side(changes: readonly StudentChange[], which: 'from' | 'to'): Values {
  const own = changes.filter(({ guardian }) => guardian === undefined);
  const guardians = changes.flatMap(({ guardian, what, ...values }) => {
    const value = values[which];
    if (guardian === undefined || (which === 'from' && value === null)) return [];
    // A guardian who is new is told whole by who it is.
    return [what === 'guardian' ? { ...guardian } : { ...guardian, [what]: value }];
  });
  return {
    ...Object.fromEntries(own.map((change) => [change.what, change[which]])),
    ...(guardians.length === 0 ? {} : { guardians }),
  };
}
