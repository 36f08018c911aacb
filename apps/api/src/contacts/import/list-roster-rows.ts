import { Injectable } from '@nestjs/common';
import type { RosterCode, RosterReading, RosterStudent, StudentDifference } from '@lien-lac/domain';
import type { Principal } from '../../accounts/sessions/current-account.js';
import { PreviewRoster } from './preview-roster.js';

/** Which rows of an upload are looked at. */
export const rosterRowSelections = [
  'taken',
  'added',
  'changed',
  'unchanged',
  'refused',
  'remarked',
] as const;
export type RosterRowSelection = (typeof rosterRowSelections)[number];

/** What becomes of a row; `taken` where it was taken over before, and what that changed is past. */
export const rosterRowKinds = ['added', 'changed', 'unchanged', 'taken', 'refused'] as const;
export type RosterRowKind = (typeof rosterRowKinds)[number];

export const findingSeverities = ['refused', 'warning', 'note'] as const;

export interface RowFinding {
  severity: (typeof findingSeverities)[number];
  column: string | null;
  code: RosterCode;
  heading: string | null;
  value: string | null;
}

export interface RosterRow {
  sheet: string;
  row: number;
  kind: RosterRowKind;
  /** The student's code, also of a refused row that has one. */
  code: string | null;
  /** Null for a refused row. */
  student: RosterStudent | null;
  changes: StudentDifference['changes'];
  findings: RowFinding[];
}

/** The rows of an upload, with what becomes of each and what was found in it. */
@Injectable()
export class ListRosterRows {
  constructor(private readonly preview: PreviewRoster) {}

  /**
   * @param page from which row of the selection on, and how many
   * @throws CodedError `roster-import.not-found`
   */
  async run(
    account: Principal,
    id: string,
    selection: RosterRowSelection,
    page: { from: number; limit: number },
  ): Promise<{ rows: RosterRow[]; total: number }> {
    const { roster, plan } = await this.preview.run(account, id);
    const { reading } = roster;
    const findings = findingsByPlace(reading);
    const rows = [
      ...reading.students.map((student, place) =>
        takenRow(student, plan?.differences[place], findings),
      ),
      ...refusedRows(reading, findings),
    ].filter((row) => isSelected(row, selection));
    const order = new Map(reading.sheets.map(({ name }, place) => [name, place]));
    rows.sort(
      (one, other) =>
        (order.get(one.sheet) ?? 0) - (order.get(other.sheet) ?? 0) || one.row - other.row,
    );
    return { rows: rows.slice(page.from, page.from + page.limit), total: rows.length };
  }
}

type Findings = ReadonlyMap<string, RowFinding[]>;

function takenRow(
  student: RosterStudent,
  difference: StudentDifference | undefined,
  findings: Findings,
): RosterRow {
  const { sheet, row, code } = student;
  return {
    ...{ sheet, row, code, student },
    kind: difference?.kind ?? 'taken',
    changes: difference?.changes ?? [],
    findings: findings.get(placeOf(student)) ?? [],
  };
}

function refusedRows({ refusedRows: refused }: RosterReading, findings: Findings): RosterRow[] {
  return refused.map((one) => ({
    sheet: one.sheet,
    row: one.row,
    kind: 'refused',
    code: one.student ?? null,
    student: null,
    changes: [],
    findings: [
      { severity: 'refused', column: null, code: one.code, heading: null, value: null },
      ...(findings.get(placeOf(one)) ?? []),
    ],
  }));
}

function isSelected({ kind, findings }: RosterRow, selection: RosterRowSelection): boolean {
  if (selection === 'taken') return kind !== 'refused';
  if (selection !== 'remarked') return kind === selection;
  return kind !== 'refused' && findings.some(({ severity }) => severity !== 'note');
}

/** Findings of a guardian's further row count for that row; the student's own row has its own. */
function findingsByPlace(reading: RosterReading): Findings {
  const found = new Map<string, RowFinding[]>();
  const add = (where: { sheet: string; row: number }, finding: RowFinding): void => {
    const place = placeOf(where);
    found.set(place, [...(found.get(place) ?? []), finding]);
  };
  for (const { column, code, heading, value, ...where } of reading.refusedCells) {
    add(where, { severity: 'refused', column, code, heading, value });
  }
  for (const [severity, remarks] of [
    ['warning', reading.warnings],
    ['note', reading.notes],
  ] as const) {
    for (const { column = null, code, ...where } of remarks) {
      add(where, { severity, column, code, heading: null, value: null });
    }
  }
  return found;
}

function placeOf({ sheet, row }: { sheet: string; row: number }): string {
  return `${row} ${sheet}`;
}
