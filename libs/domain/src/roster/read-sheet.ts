import { cellText, isBlankCell } from './cell-text.js';
import { columnSamples } from './column-samples.js';
import { classInSheetName, classInText, gradeInText, gradeOfClass } from './class-name.js';
import type {
  RefusedRow,
  RosterGuardian,
  RosterOptions,
  RosterSheetReading,
  RosterStudent,
} from './roster-reading.js';
import type { RosterRowCode } from './roster-codes.js';
import { columnLetter, type RosterSheet } from './roster-sheet.js';
import { mentionsGuardian, mentionsPhone, readGuardians } from './read-guardians.js';
import { readStudentCells, type StudentCells } from './read-student-cells.js';
import { classHeading, isColumnNumbering, isFooterText, isTitleText } from './row-kind.js';
import { continuesStudent, hasGuardianRows } from './guardian-rows.js';
import { RowCells, type RowFindings } from './row-cells.js';
import { sheetLayout, type ListBlock, type SheetLayout } from './sheet-layout.js';

/** A student as one or more rows of a sheet tell, before repeated students are joined. */
export interface StudentRow {
  student: RosterStudent;
  findings: RowFindings[];
  /** The row before was a student's too, in a list with a row for each guardian. */
  followsInGuardianRows: boolean;
}

/** Where a row that is about a student stands, and what it takes from the rows around it. */
export interface ListedRow {
  /** The spreadsheet row, from 1. */
  row: number;
  /** The row in which its student begins: its own, unless it names a further guardian. */
  first: number;
  /** The class, whether its own cell tells it or the rows above; null where nothing does. */
  className: string | null;
  block: ListBlock;
}

export interface SheetRows {
  reading: RosterSheetReading;
  students: StudentRow[];
  refusedRows: RefusedRow[];
  /** Every row that was read as a student's, taken or refused, in order. */
  listedRows: ListedRow[];
  guessed: boolean;
}

/** Reads every list of one sheet. */
export function readSheet(sheet: RosterSheet, options: RosterOptions): SheetRows {
  const layout = sheetLayout(sheet, options.columns?.[sheet.name]);
  const reader = new SheetReader(sheet, layout, options);
  for (const block of layout.skipped === undefined ? layout.blocks : []) reader.readBlock(block);
  return reader.result();
}

class SheetReader {
  private readonly students: StudentRow[] = [];
  private readonly refusedRows: RefusedRow[] = [];
  private readonly listedRows: ListedRow[] = [];
  private readonly sheetClass: string | null;
  private readonly sheetGrade: number | null;
  /** The class of the rows below, from a line between blocks or the class cells above. */
  private currentClass: string | null;
  private afterFooter = false;
  /** The student whose further guardians the next rows may name; null after a row in doubt. */
  private last: { row: StudentRow; cells: RowCells } | null = null;

  constructor(
    private readonly sheet: RosterSheet,
    private readonly layout: SheetLayout,
    private readonly options: RosterOptions,
  ) {
    const texts = [...layout.titles, sheet.name];
    this.sheetClass = firstOf(layout.titles, classInText) ?? classInSheetName(sheet.name);
    this.sheetGrade = firstOf(texts, gradeInText);
    this.currentClass = this.sheetClass ?? options.className ?? null;
  }

  readBlock(block: ListBlock): void {
    this.afterFooter = false;
    this.last = null;
    for (let index = block.firstRow; index < block.endRow; index += 1) {
      const values = this.sheet.rows[index] ?? [];
      if (values.every((cell) => isBlankCell(cell)) || isColumnNumbering(values)) continue;
      this.readRow(new RowCells(this.sheet.name, index + 1, values, block));
    }
  }

  result(): SheetRows {
    const [first] = this.layout.blocks;
    const classes = new Set(this.students.map(({ student }) => student.className));
    const [only = null] = classes;
    const reading: RosterSheetReading = {
      name: this.sheet.name,
      headerRow: first === undefined || first.headingRow === null ? null : first.headingRow + 1,
      columns: (first?.meanings ?? []).map((meaning, index) => ({
        index,
        letter: columnLetter(index),
        heading: first?.headings[index] ?? '',
        meaning,
        samples: first === undefined ? [] : columnSamples(this.sheet, first, index),
      })),
      className: classes.size === 1 ? only : this.sheetClass,
      ...(this.layout.skipped === undefined ? {} : { skipped: this.layout.skipped }),
    };
    const { students, refusedRows, listedRows } = this;
    return { reading, students, refusedRows, listedRows, guessed: this.layout.guessed };
  }

  private list({ row, block }: RowCells, first: number): void {
    this.listedRows.push({ row, first, className: this.currentClass, block });
  }

  private readRow(cells: RowCells): void {
    const student = readStudentCells(cells);
    const hasGuardian = mentionsGuardian(cells);
    const isEvident = hasCode(student) || hasGuardian || cells.cell('birth-date') !== null;
    if (isFooterRow(student)) {
      this.afterFooter = true;
      return;
    }
    const mayHeadClass = student.fullName === null && startsWithClass(cells);
    if ((!isEvident || mayHeadClass) && this.isBetweenLists(cells, student)) return;
    if (this.afterFooter && !isSurelyStudent(cells, student)) return;
    if (student.fullName === null) {
      if (!isEvident && student.nameText === '') return;
      this.readRowWithoutName(cells, student, hasGuardian);
      return;
    }
    this.afterFooter = false;
    const className = this.classOf(student);
    if (className === null) {
      this.refuse(cells, student, 'missing-class');
      return;
    }
    if (this.options.onlyClasses?.includes(className) === false) {
      this.refuse(cells, student, 'row-of-another-class');
      return;
    }
    this.take(cells, student, student.fullName, className);
  }

  /** Titles, footers and lines that name a class or a part of one: no students. */
  private isBetweenLists(cells: RowCells, student: StudentCells): boolean {
    const named = classHeading(cells.values);
    if (named !== null) {
      this.currentClass = named;
      this.afterFooter = false;
      this.last = null;
      return true;
    }
    const texts = cells.values.map((cell) => cellText(cell)).filter((text) => text !== '');
    const isStudent = student.fullName !== null && /^\d+$/.test(student.ordinal);
    const nameIsText = isFooterText(student.nameText) || isTitleText(student.nameText);
    if (isStudent && !nameIsText) return false;
    if (texts.some(isFooterText)) this.afterFooter = true;
    return texts.some((text) => isFooterText(text) || isTitleText(text));
  }

  private readRowWithoutName(cells: RowCells, student: StudentCells, hasGuardian: boolean): void {
    const { last } = this;
    if (hasGuardian && last !== null && continuesStudent(this.sheet, cells, student, last.cells)) {
      const guardians = readGuardians(cells, this.options.allowReserved);
      last.row.student.guardians.push(...guardians);
      last.row.findings.push(cells.findings);
      this.list(cells, last.row.student.row);
      return;
    }
    this.refuse(cells, student, 'missing-student-name');
  }

  private take(cells: RowCells, student: StudentCells, fullName: string, className: string): void {
    const guardians: RosterGuardian[] = readGuardians(cells, this.options.allowReserved);
    const row: StudentRow = {
      student: {
        sheet: this.sheet.name,
        row: cells.row,
        code: student.code,
        fullName,
        className,
        grade: gradeOfClass(className) ?? student.grade ?? this.sheetGrade,
        dateOfBirth: student.dateOfBirth,
        gender: student.gender,
        note: student.note,
        guardians,
      },
      findings: [cells.findings],
      followsInGuardianRows: this.last !== null && hasGuardianRows(cells.block),
    };
    this.students.push(row);
    this.list(cells, cells.row);
    this.last = { row, cells };
  }

  private refuse(cells: RowCells, student: StudentCells, code: RosterRowCode): void {
    const { sheet, row } = cells;
    this.refusedRows.push({
      ...{ sheet, row, code },
      ...(student.code === null ? {} : { student: student.code }),
    });
    this.list(cells, row);
    this.last = null;
  }

  /** The class cell's class, else that of the rows above, the titles or the sheet's name. */
  private classOf({ classCell, grade }: StudentCells): string | null {
    if (classCell.kind === 'class') this.currentClass = classCell.className;
    if (classCell.kind === 'section') {
      const above = grade ?? this.sheetGrade;
      this.currentClass = above === null ? classCell.section : `${above}${classCell.section}`;
    }
    return this.currentClass;
  }
}

/** "Lớp 10A1" to the left of a teacher's name or number, and not in the column of classes. */
function startsWithClass(cells: RowCells): boolean {
  const first = cells.values.findIndex((cell) => !isBlankCell(cell));
  return (
    cells.block.meanings[first] !== 'class' &&
    /^(?:lớp|lop|class)(?!\p{L})/iu.test(cellText(cells.values[first]))
  );
}

/** "GVCN" or "HIỆU TRƯỞNG" below the codes is none. */
function hasCode({ code }: StudentCells): boolean {
  return code !== null && /\d/.test(code);
}

/** "GVCN: Trần Thị C" with her telephone beside her is no student. */
function isFooterRow({ ordinal, nameText }: StudentCells): boolean {
  return !/^\d+$/.test(ordinal) && (isFooterText(ordinal) || isFooterText(nameText));
}

/** Below a footer stand signatures, and a name alone is no student. */
function isSurelyStudent(cells: RowCells, student: StudentCells): boolean {
  if (hasCode(student) || cells.cell('birth-date') !== null) return true;
  return /^\d+$/.test(student.ordinal) || (student.nameText !== '' && mentionsPhone(cells));
}

function firstOf<Found>(
  texts: readonly string[],
  find: (text: string) => Found | null,
): Found | null {
  for (const text of texts) {
    const found = find(text);
    if (found !== null) return found;
  }
  return null;
}
