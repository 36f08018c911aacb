import { Injectable } from '@nestjs/common';
import type { Principal } from '../../accounts/sessions/current-account.js';
import { RecordExport } from '../../platform/audit/record-export.js';
import type { ExportLanguage } from '../../platform/workbook/export-language.js';
import { type ListColumn, writeList } from '../../platform/workbook/write-list.js';
import { ContactAccess } from '../access/contact-access.js';
import type { ClassHolderView, ClassView } from '../classes/class-view.js';
import { DescribeClasses } from '../classes/describe-classes.js';

const columns: readonly ListColumn<ClassView>[] = [
  { heading: { vi: 'Lớp', en: 'Class' }, value: ({ name }) => name, width: 10 },
  {
    ...{ heading: { vi: 'Giáo viên chủ nhiệm', en: 'Homeroom teacher' }, width: 28 },
    value: ({ teacher }) => teacher?.displayName ?? null,
  },
  {
    heading: { vi: 'Chủ nhiệm từ', en: 'Teacher since' },
    value: ({ teacher }) => teacher && new Date(teacher.from),
  },
  {
    ...{ heading: { vi: 'Phó chủ nhiệm', en: 'Deputies' }, width: 44 },
    value: ({ deputies }, language) => withDays(deputies, language),
  },
  {
    ...{ heading: { vi: 'Dạy thay', en: 'Substitutes' }, width: 44 },
    value: ({ substitutes }, language) => withDays(substitutes, language),
  },
  { heading: { vi: 'Học sinh', en: 'Students' }, value: ({ students }) => students, width: 10 },
];

/** Writes which class has whom, and from when until when, as a workbook. */
@Injectable()
export class ExportHomerooms {
  constructor(
    private readonly access: ContactAccess,
    private readonly classes: DescribeClasses,
    private readonly recordExport: RecordExport,
  ) {}

  /** @throws CodedError `school-year.not-found` */
  async run(
    account: Principal,
    askedYear: number | undefined,
    language: ExportLanguage,
  ): Promise<Buffer> {
    const visibility = await this.access.visibility(account, undefined, askedYear);
    const { classes, schoolYear } = await this.classes.list(account, visibility);
    await this.recordExport.run({
      ...{ actorId: account.accountId, action: 'list.exported' },
      ...{ subjectKind: 'list', subjectId: 'homerooms' },
      details: { rows: classes.length, schoolYear },
    });
    return writeList({ vi: 'Chủ nhiệm', en: 'Homerooms' }, columns, classes, language);
  }
}

/** One line for each of them: a class may have several, each with other days. */
function withDays(holders: readonly ClassHolderView[], language: ExportLanguage): string | null {
  if (holders.length === 0) return null;
  return holders
    .map(({ displayName, from, until }) => {
      const since = language === 'vi' ? `từ ${written(from)}` : `from ${written(from)}`;
      const days = until === null ? since : `${written(from)} – ${written(until)}`;
      return `${displayName} (${days})`;
    })
    .join('\n');
}

/** 2026-11-23 as 23/11/2026. */
const written = (day: string): string => day.split('-').reverse().join('/');
