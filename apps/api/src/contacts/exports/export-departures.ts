import { Injectable } from '@nestjs/common';
import type { DepartureReason } from '@lien-lac/domain';
import type { Principal } from '../../accounts/sessions/current-account.js';
import type { ExportLanguage } from '../../platform/workbook/export-language.js';
import { type ListColumn, writeList } from '../../platform/workbook/write-list.js';
import type { DepartureView } from '../moves/move-views.js';
import { StudentMovesRepository } from '../moves/student-moves.repository.js';
import { RecordExport } from './record-export.js';

const atOnce = 500;

const reasons: Record<DepartureReason, Record<ExportLanguage, string>> = {
  transferred: { vi: 'Chuyển trường', en: 'Transferred' },
  'moved-away': { vi: 'Chuyển nơi ở', en: 'Moved away' },
  withdrew: { vi: 'Xin thôi học', en: 'Withdrew' },
  expelled: { vi: 'Buộc thôi học', en: 'Expelled' },
  other: { vi: 'Lí do khác', en: 'Another reason' },
};

const columns: readonly ListColumn<DepartureView>[] = [
  { heading: { vi: 'Lớp cuối', en: 'Last class' }, value: ({ className }) => className },
  { heading: { vi: 'Mã học sinh', en: 'Student code' }, value: ({ code }) => code },
  {
    ...{ heading: { vi: 'Họ và tên', en: 'Full name' }, width: 28 },
    value: ({ fullName }) => fullName,
  },
  { heading: { vi: 'Thôi học từ', en: 'Left on' }, value: ({ day }) => new Date(day) },
  {
    heading: { vi: 'Lí do', en: 'Reason' },
    value: ({ reason }, language) => reasons[reason][language],
  },
  { heading: { vi: 'Ghi chú', en: 'Note' }, value: ({ note }) => note, width: 40 },
];

/** Writes who has left the school as a workbook. */
@Injectable()
export class ExportDepartures {
  constructor(
    private readonly studentMoves: StudentMovesRepository,
    private readonly recordExport: RecordExport,
  ) {}

  async run(account: Principal, language: ExportLanguage): Promise<Buffer> {
    const rows: DepartureView[] = [];
    for (let cursor: string | null = null; ;) {
      const page = await this.studentMoves.departures(cursor, atOnce);
      rows.push(...page);
      if (page.length < atOnce) break;
      cursor = page.at(-1)!.id;
    }
    await this.recordExport.run(account, {
      ...{ list: 'departures', rows: rows.length, classIds: null, searched: false },
    });
    return writeList({ vi: 'Đã thôi học', en: 'Departures' }, columns, rows, language);
  }
}
