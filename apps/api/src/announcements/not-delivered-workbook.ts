import {
  formatPhoneForPeople,
  messageStatusLabels,
  notDeliveredReasonTexts,
} from '@lien-lac/domain';
import { Injectable } from '@nestjs/common';
import type { Principal } from '../accounts/sessions/current-account.js';
import { RecordExport } from '../platform/audit/record-export.js';
import { type WorkbookCell, writeWorkbook } from '../platform/workbook/write-workbook.js';
import {
  ListNotDelivered,
  type NotDeliveredFilter,
  type NotDeliveredItem,
} from './list-not-delivered.js';

type Language = 'vi' | 'en';

const words = {
  vi: {
    sheet: 'Chưa nhận được',
    headings: ['Lớp', 'Học sinh', 'Phụ huynh', 'SĐT', 'Kết quả', 'Lý do và việc cần làm'],
  },
  en: {
    sheet: 'Did not arrive',
    headings: ['Class', 'Student', 'Guardian', 'Phone', 'Result', 'Why, and what to do'],
  },
} as const;

const widths = [10, 28, 28, 16, 16, 80];
const phoneColumn = 3;

/** Who did not get an announcement and why, as a workbook for whoever makes the calls. */
@Injectable()
export class NotDeliveredWorkbook {
  constructor(
    private readonly list: ListNotDelivered,
    private readonly recordExport: RecordExport,
  ) {}

  /** @throws CodedError `announcement.not-found` */
  async write(
    person: Principal,
    id: string,
    filter: NotDeliveredFilter,
    language: Language,
  ): Promise<Buffer> {
    const items: NotDeliveredItem[] = [];
    for await (const page of this.list.all(person, id, filter)) items.push(...page);
    const seesPhones = items.every(({ phone }) => phone !== null);
    await this.recordExport.run({
      actorId: person.accountId,
      action: 'announcement.not-delivered-exported',
      subjectKind: 'announcement',
      subjectId: id,
      details: { ...filter, rows: items.length },
    });
    // A column of blanks would look as if the school had no numbers.
    const shown = <T>(columns: readonly T[]): T[] =>
      columns.filter((_, index) => seesPhones || index !== phoneColumn);
    return writeWorkbook([
      {
        name: words[language].sheet,
        headings: shown(words[language].headings),
        widths: shown(widths),
        rows: items.map((item) => shown(cellsOf(item, language))),
      },
    ]);
  }
}

function cellsOf(item: NotDeliveredItem, language: Language): WorkbookCell[] {
  const { students, guardians, phone, status, reason } = item;
  return [
    lines(students.map(({ className }) => className)),
    lines(students.map(({ studentName }) => studentName)),
    lines(guardians.map(({ guardianName }) => guardianName)),
    phone === null ? '' : formatPhoneForPeople(phone),
    messageStatusLabels[status][language].label,
    notDeliveredReasonTexts[reason][language],
  ].map((value) => ({ value }));
}

function lines(texts: readonly (string | null)[]): string {
  return texts.filter((text) => text !== null).join('\n');
}
