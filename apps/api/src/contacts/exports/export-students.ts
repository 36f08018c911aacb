import { Injectable } from '@nestjs/common';
import {
  readStudentQuery,
  rosterHeadingsWithStatus,
  rosterRows,
  type RosterTableStudent,
  studentReach,
  type StudentReach,
  unreachableReasonLabels,
} from '@lien-lac/domain';
import type { Principal } from '../../accounts/sessions/current-account.js';
import { writeWorkbook } from '../../platform/workbook/write-workbook.js';
import { ContactAccess } from '../access/contact-access.js';
import {
  type StudentNeed,
  type StudentRow,
  StudentsRepository,
} from '../lists/students.repository.js';
import { RecordExport } from './record-export.js';

/** The list as it stands on the screen. */
export interface StudentSelection {
  classId?: string | undefined;
  grade?: number | undefined;
  needs?: StudentNeed | undefined;
  q?: string | undefined;
}

type Language = 'vi' | 'en';

const atOnce = 500;
const sheetNames = { vi: 'Học sinh', en: 'Students' };
const reachable = { vi: 'Nhận được tin', en: 'Can be reached' };

/**
 * Writes the list of students with their guardians that is on the screen as a workbook. Uploaded as it
 * is, it changes nothing.
 */
@Injectable()
export class ExportStudents {
  constructor(
    private readonly access: ContactAccess,
    private readonly students: StudentsRepository,
    private readonly recordExport: RecordExport,
  ) {}

  /** @throws CodedError `contact.not-own-class` */
  async run(account: Principal, selection: StudentSelection, language: Language): Promise<Buffer> {
    const { classId, grade, needs, q } = selection;
    const visibility = await this.access.visibility(account, classId);
    const filter = {
      ...{ grade: grade ?? null, needs: needs ?? null, query: readStudentQuery(q ?? '') },
      mendingFirst: visibility.classIds?.length === 1,
    };
    const rows: StudentRow[] = [];
    for (let cursor: string | null = null; ;) {
      const page: StudentRow[] = await this.students.list(visibility, filter, {
        ...{ cursor, limit: atOnce },
      });
      rows.push(...page);
      if (page.length < atOnce) break;
      cursor = page.at(-1)!.id;
    }
    await this.recordExport.run(account, {
      list: needs === 'mending' ? 'students-to-mend' : 'students',
      ...{ rows: rows.length, classIds: visibility.classIds, searched: q !== undefined },
    });
    return writeWorkbook([
      {
        name: sheetNames[language],
        headings: rosterHeadingsWithStatus(language),
        rows: rows.flatMap((row) =>
          rosterRows(tableStudent(row, language), language).map((cells) =>
            cells.map((value) => ({ value })),
          ),
        ),
      },
    ]);
  }
}

function tableStudent(row: StudentRow, language: Language): RosterTableStudent {
  const inUse = ({ status }: { status: string }): boolean =>
    status === 'confirmed' || status === 'unconfirmed';
  return {
    ...row,
    guardians: row.guardians.map(({ relationship, fullName, contacts, emails }) => ({
      relationship,
      fullName,
      phones: contacts.filter(inUse).map(({ phone }) => phone),
      emails: emails.filter(inUse).map(({ email }) => email),
    })),
    status: reachInWords(studentReach(row.guardians, 'announcement'), language),
  };
}

function reachInWords(reach: StudentReach, language: Language): string {
  return (reach === 'reachable' ? reachable : unreachableReasonLabels[reach])[language];
}
