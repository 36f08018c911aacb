import {
  outcomeOf,
  ROSTER_REASONS,
  type RosterCode,
  rosterImportMoves,
  type RosterPlan,
  type RosterReading,
  type RosterSheetReading,
} from '@lien-lac/domain';
import type { RosterPreview } from './preview-roster.js';
import type { ReasonView, RosterSheetView } from './roster-finding-views.js';
import type { RosterCountsView, RosterPreviewView } from './roster-preview-view.js';
import type { RosterStudentView } from './roster-student-views.js';

/** More than anybody reads through on a screen. */
const mostFindings = 20_000;
const mostStudents = 200;

/** A preview as the screen gets it: each code with its reason, long lists cut off. */
export function describePreview({ roster, plan }: RosterPreview): RosterPreviewView {
  const { id, fileName, status, uploadedAt, acceptedAt, reading } = roster;
  const open = (rosterImportMoves.accept.from as readonly string[]).includes(status);
  return {
    ...{ id, fileName, status, uploadedAt, acceptedAt },
    counts: countsOf(reading),
    outcome: plan === null ? roster.outcome! : outcomeOf(plan),
    sheets: reading.sheets.map(describeSheet),
    students: plan === null ? [] : describeStudents(reading, plan),
    refusedRows: withReasons(reading.refusedRows),
    refusedCells: withReasons(reading.refusedCells),
    warnings: withReasons(reading.warnings),
    notes: withReasons(reading.notes),
    can: {
      accept: open && reading.students.length > 0,
      correctColumns: open,
      downloadRefused: reading.refusedRows.length + reading.refusedCells.length > 0,
    },
  };
}

function countsOf(reading: RosterReading): RosterCountsView {
  const { students, refusedRows, refusedCells, warnings } = reading;
  const reached = students.flatMap(({ guardians }) =>
    guardians.filter(({ phones }) => phones.length > 0),
  );
  return {
    classes: new Set(students.map(({ className }) => className)).size,
    students: students.length,
    guardianships: reached.length,
    distinctPhones: new Set(reached.flatMap(({ phones }) => phones)).size,
    refusedRows: refusedRows.length,
    refusedCells: refusedCells.length,
    warnings: warnings.length,
  };
}

function describeStudents({ students }: RosterReading, plan: RosterPlan): RosterStudentView[] {
  const described: Record<'added' | 'changed', RosterStudentView[]> = { added: [], changed: [] };
  plan.differences.forEach(({ kind, changes }, place) => {
    if (kind === 'unchanged' || described[kind].length === mostStudents) return;
    const { sheet, row, code, fullName, className, guardians } = students[place]!;
    described[kind].push({ sheet, row, code, fullName, className, kind, changes, guardians });
  });
  return [...described.changed, ...described.added].slice(0, mostStudents);
}

function describeSheet(sheet: RosterSheetReading): RosterSheetView {
  const { name, headerRow, className, columns, skipped } = sheet;
  return {
    ...{ name, headerRow, className },
    // What was read before samples were kept has none.
    columns: columns.map((column) => ({ ...column, samples: column.samples ?? [] })),
    ...(skipped === undefined ? {} : { skipped: ROSTER_REASONS[skipped] }),
  };
}

function withReasons<Finding extends { code: RosterCode }>(
  findings: readonly Finding[],
): (Finding & { reason: ReasonView })[] {
  return findings
    .slice(0, mostFindings)
    .map((finding) => ({ ...finding, reason: ROSTER_REASONS[finding.code] }));
}
