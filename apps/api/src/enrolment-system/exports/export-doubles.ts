import { Injectable } from '@nestjs/common';
import { RecordExport } from '../../platform/audit/record-export.js';
import type { ExportLanguage } from '../../platform/workbook/export-language.js';
import { type ListColumn, writeList } from '../../platform/workbook/write-list.js';
import { type PossibleDoubleView, viewDouble } from '../doubles/double-views.js';
import { PossibleDoubles } from '../doubles/possible-doubles.js';

const columns: readonly ListColumn<PossibleDoubleView>[] = [
  {
    ...{ heading: { vi: 'Học sinh', en: 'Student' }, width: 28 },
    value: ({ student }) => student.fullName,
  },
  {
    heading: { vi: 'Ngày sinh', en: 'Date of birth' },
    value: ({ student }) => student.dateOfBirth && new Date(student.dateOfBirth),
  },
  {
    ...{ heading: { vi: 'Mã hồ sơ tuyển sinh', en: 'Enrolment record' }, width: 24 },
    value: ({ externalId }) => externalId,
  },
  {
    heading: { vi: 'Lớp tuyển sinh gửi', en: 'Class as pushed' },
    value: ({ student }) => student.className,
  },
  {
    heading: { vi: 'Mã tuyển sinh gửi', en: 'Code as pushed' },
    value: ({ student }) => student.code,
  },
  {
    ...{ heading: { vi: 'Trường đang có', en: 'The school has' }, width: 28 },
    value: ({ other }) => other.fullName,
  },
  { heading: { vi: 'Lớp ở trường', en: 'Class at school' }, value: ({ other }) => other.className },
  { heading: { vi: 'Mã ở trường', en: 'Code at school' }, value: ({ other }) => other.code },
];

/** Writes the pushed students who may be somebody whom the school has already as a workbook. */
@Injectable()
export class ExportDoubles {
  constructor(
    private readonly doubles: PossibleDoubles,
    private readonly recordExport: RecordExport,
  ) {}

  async run(actorId: string, language: ExportLanguage): Promise<Buffer> {
    const rows = (await this.doubles.list()).map(viewDouble);
    await this.recordExport.run({
      ...{ actorId, action: 'list.exported', subjectKind: 'list' },
      ...{ subjectId: 'enrolment-doubles', details: { rows: rows.length } },
    });
    return writeList({ vi: 'Có thể trùng', en: 'Possible doubles' }, columns, rows, language);
  }
}
