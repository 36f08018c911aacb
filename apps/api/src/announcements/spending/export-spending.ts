import { type Role } from '@lien-lac/domain';
import { Injectable } from '@nestjs/common';
import type { Principal } from '../../accounts/sessions/current-account.js';
import { RecordExport } from '../../platform/audit/record-export.js';
import type { ExportLanguage } from '../../platform/workbook/export-language.js';
import { type ListColumn, writeList } from '../../platform/workbook/write-list.js';
import { type SpendingRow, SummariseSpending } from './summarise-spending.js';

const roleNames: Partial<Record<Role, Record<ExportLanguage, string>>> = {
  cgcn: { vi: 'Tổ CGCN', en: 'Comms team' },
  bgh: { vi: 'BGH', en: 'Leadership' },
  training: { vi: 'Đào tạo', en: 'Training' },
  finance: { vi: 'Tài chính', en: 'Finance' },
  youth_union: { vi: 'Đoàn Thanh niên', en: 'Youth union' },
};

const columns: readonly ListColumn<SpendingRow>[] = [
  {
    heading: { vi: 'Tháng', en: 'Month' },
    value: ({ month }) => month.split('-').reverse().join('/'),
  },
  {
    ...{ heading: { vi: 'Bộ phận', en: 'Department' }, width: 24 },
    value: ({ requesterRole }, language) => roleNames[requesterRole]?.[language] ?? requesterRole,
  },
  {
    heading: { vi: 'Số tin nhắn chung', en: 'Announcements' },
    value: ({ announcements }) => announcements,
  },
  { heading: { vi: 'Phần SMS', en: 'SMS parts' }, value: ({ parts }) => parts },
  { heading: { vi: 'Khoảng (đồng)', en: 'About (đồng)' }, value: ({ cost }) => cost },
];

/** Writes what announcements cost as a workbook. */
@Injectable()
export class ExportSpending {
  constructor(
    private readonly summarise: SummariseSpending,
    private readonly recordExport: RecordExport,
  ) {}

  async run(
    person: Principal,
    from: string,
    until: string,
    language: ExportLanguage,
  ): Promise<Buffer> {
    const rows = await this.summarise.run(person, from, until);
    await this.recordExport.run({
      ...{ actorId: person.accountId, action: 'list.exported', subjectKind: 'list' },
      ...{ subjectId: 'announcement-spending', details: { from, until, rows: rows.length } },
    });
    return writeList({ vi: 'Chi phí', en: 'Cost' }, columns, rows, language);
  }
}
