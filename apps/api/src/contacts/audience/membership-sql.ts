import type { AudienceRule, AudienceScope } from '@lien-lac/domain';

/** Binds a value of a PostgreSQL type. @returns what stands for it in the statement */
export type Bind = (value: unknown, type: string) => string;

/** How the students of the enrolments `e`, in their classes `c`, come to be in an audience. */
export interface Membership {
  /** More to join. */
  join: string;
  /** Of the enrolment `e` alone. */
  conditions: string[];
  /** Why the student is in it, as `reason.ts` reads it. */
  because: string;
  /** The values of the student's row in a sheet, or null. */
  values: string;
}

export function membershipOf(rule: AudienceRule, bind: Bind): Membership {
  const { conditions, ...scope } = scopeOf(rule, bind);
  return { ...scope, conditions: [...conditions, ...exceptionsOf(rule, bind)] };
}

/** The class that somebody is in for: so it is with every audience that names no students. */
const becauseOfClass = "'class:' || c.id";

function scopeOf(rule: AudienceScope, bind: Bind): Membership {
  const byClass = { join: '', because: becauseOfClass, values: 'NULL' };
  switch (rule.kind) {
    case 'school':
      return { ...byClass, conditions: [] };
    case 'grades':
      return { ...byClass, conditions: [inGrades(bind(rule.grades, 'integer[]'))] };
    case 'classes':
      return { ...byClass, conditions: [`e.class_id = ANY(${bind(rule.classIds, 'uuid[]')})`] };
    case 'picked': {
      const groups = bind(rule.groupIds, 'uuid[]');
      const students = bind(rule.studentIds, 'uuid[]');
      const inGroup = `student_group_member m WHERE m.student_id = e.student_id AND m.group_id = ANY(${groups})`;
      return {
        join: '',
        conditions: [
          `(e.student_id = ANY(${students})
            OR e.student_id IN (SELECT student_id FROM student_group_member WHERE group_id = ANY(${groups})))`,
        ],
        because: `concat_ws(' ', (SELECT string_agg('group:' || m.group_id, ' ' ORDER BY m.group_id)
            FROM ${inGroup}), CASE WHEN e.student_id = ANY(${students}) THEN 'picked' END)`,
        values: 'NULL',
      };
    }
    case 'sheet':
      return {
        join: `JOIN audience_sheet_row r ON r.student_id = e.student_id
          AND r.sheet_id = ${bind(rule.sheetId, 'uuid')} AND r.problem IS NULL`,
        conditions: [],
        because: "'row:' || r.row",
        values: 'r."values"',
      };
  }
}

/**
 * Whether the enrolment is in a class of these grades. Asked of each, and not joined, so that the
 * enrolments stay in the order in which they are read.
 */
function inGrades(grades: string): string {
  return `(e.class_id IN (SELECT id FROM school_class WHERE grade = ANY(${grades}))) IS TRUE`;
}

function exceptionsOf({ except = {} }: AudienceRule, bind: Bind): string[] {
  const { classIds, groupIds, studentIds } = except;
  return [
    ...(classIds === undefined ? [] : [`e.class_id <> ALL(${bind(classIds, 'uuid[]')})`]),
    ...(studentIds === undefined ? [] : [`e.student_id <> ALL(${bind(studentIds, 'uuid[]')})`]),
    ...(groupIds === undefined
      ? []
      : [
          `NOT EXISTS (SELECT FROM student_group_member x
             WHERE x.student_id = e.student_id AND x.group_id = ANY(${bind(groupIds, 'uuid[]')}))`,
        ]),
  ];
}
