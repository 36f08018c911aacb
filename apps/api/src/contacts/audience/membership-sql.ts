import type { AudienceRule, AudienceScope } from '@lien-lac/domain';

/** Binds a value of a PostgreSQL type. @returns what stands for it in the statement */
export type Bind = (value: unknown, type: string) => string;

/** How the students `s`, in their classes `c`, come to be in an audience. */
export interface Membership {
  /** More to join. */
  join: string;
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
      return { ...byClass, conditions: [`c.grade = ANY(${bind(rule.grades, 'integer[]')})`] };
    case 'classes':
      return { ...byClass, conditions: [`c.id = ANY(${bind(rule.classIds, 'uuid[]')})`] };
    case 'picked': {
      const groups = bind(rule.groupIds, 'uuid[]');
      const students = bind(rule.studentIds, 'uuid[]');
      const inGroup = `student_group_member m WHERE m.student_id = s.id AND m.group_id = ANY(${groups})`;
      return {
        join: '',
        conditions: [
          `(s.id = ANY(${students})
            OR s.id IN (SELECT student_id FROM student_group_member WHERE group_id = ANY(${groups})))`,
        ],
        because: `concat_ws(' ', (SELECT string_agg('group:' || m.group_id, ' ' ORDER BY m.group_id)
            FROM ${inGroup}), CASE WHEN s.id = ANY(${students}) THEN 'picked' END)`,
        values: 'NULL',
      };
    }
    case 'sheet':
      return {
        join: `JOIN audience_sheet_row r ON r.student_id = s.id
          AND r.sheet_id = ${bind(rule.sheetId, 'uuid')} AND r.problem IS NULL`,
        conditions: [],
        because: "'row:' || r.row",
        values: 'r."values"',
      };
  }
}

function exceptionsOf({ except = {} }: AudienceRule, bind: Bind): string[] {
  const { classIds, groupIds, studentIds } = except;
  return [
    ...(classIds === undefined ? [] : [`c.id <> ALL(${bind(classIds, 'uuid[]')})`]),
    ...(studentIds === undefined ? [] : [`s.id <> ALL(${bind(studentIds, 'uuid[]')})`]),
    ...(groupIds === undefined
      ? []
      : [
          `NOT EXISTS (SELECT FROM student_group_member x
             WHERE x.student_id = s.id AND x.group_id = ANY(${bind(groupIds, 'uuid[]')}))`,
        ]),
  ];
}
