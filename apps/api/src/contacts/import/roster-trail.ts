import type { RosterStudent, StudentDifference } from '@lien-lac/domain';
import type { AuditRecord } from '../../platform/audit/audit-log.js';
import { valuesOfChanges, valuesOfNew } from '../students/student-trail.js';

/**
 * What the trail says of an accepted list: one entry for each student whom it brought or changed, with
 * what was before and what is now.
 * @param differences one for each of the students, in their order
 */
export function rosterTrail(
  students: readonly RosterStudent[],
  differences: readonly StudentDifference[],
  deed: { at: Date; actorId: string; importId: string },
): AuditRecord[] {
  const { at, actorId, importId } = deed;
  return differences.flatMap(({ studentId, kind, changes }, place) => {
    const student = students[place];
    if (kind === 'unchanged' || student === undefined) return [];
    const { sheet, row } = student;
    const values = kind === 'added' ? { after: valuesOfNew(student) } : valuesOfChanges(changes);
    return [
      {
        ...{
          at,
          actorId,
          action: kind === 'added' ? 'student.added' : 'student.changed-by-roster',
        },
        ...{ subjectKind: 'student', subjectId: studentId, details: { importId, sheet, row } },
        ...values,
      },
    ];
  });
}
