import { Injectable } from '@nestjs/common';
import {
  type EnrolmentDifferenceField,
  formatPhoneForPeople,
  type Relationship,
  relationshipLabels,
} from '@lien-lac/domain';
import { RecordExport } from '../../platform/audit/record-export.js';
import type { ExportLanguage } from '../../platform/workbook/export-language.js';
import { type ListColumn, writeList } from '../../platform/workbook/write-list.js';
import { type EnrolmentDifferenceView, viewDifference } from '../differences/difference-views.js';
import { ListDifferences } from '../differences/list-differences.js';

const fields: Record<EnrolmentDifferenceField, Record<ExportLanguage, string>> = {
  name: { vi: 'Họ và tên', en: 'Full name' },
  'date-of-birth': { vi: 'Ngày sinh', en: 'Date of birth' },
  gender: { vi: 'Giới tính', en: 'Gender' },
  code: { vi: 'Mã học sinh', en: 'Student code' },
  class: { vi: 'Lớp', en: 'Class' },
  'guardian-name': { vi: 'Họ và tên phụ huynh', en: 'Guardian’s name' },
  relationship: { vi: 'Quan hệ', en: 'Relationship' },
  phone: { vi: 'Số điện thoại', en: 'Phone number' },
};

const genders: Record<string, Record<ExportLanguage, string>> = {
  male: { vi: 'Nam', en: 'Male' },
  female: { vi: 'Nữ', en: 'Female' },
};

const columns: readonly ListColumn<EnrolmentDifferenceView>[] = [
  { heading: { vi: 'Lớp', en: 'Class' }, value: ({ student }) => student.className, width: 10 },
  { heading: { vi: 'Mã học sinh', en: 'Student code' }, value: ({ student }) => student.code },
  {
    ...{ heading: { vi: 'Học sinh', en: 'Student' }, width: 28 },
    value: ({ student }) => student.fullName,
  },
  {
    ...{ heading: { vi: 'Phụ huynh', en: 'Guardian' }, width: 32 },
    value: ({ guardian }, language) =>
      guardian &&
      `${relationshipLabels[guardian.relationship][language]} ${guardian.fullName ?? ''}`.trim(),
  },
  {
    ...{ heading: { vi: 'Mục', en: 'Field' }, width: 24 },
    value: ({ field }, language) => fields[field][language],
  },
  {
    ...{ heading: { vi: 'Trường đang có', en: 'The school has' }, width: 28 },
    value: ({ field, ours }, language) => inWords(field, ours, language),
  },
  {
    ...{ heading: { vi: 'Tuyển sinh gửi', en: 'The enrolment system tells' }, width: 28 },
    value: ({ field, theirs }, language) => inWords(field, theirs, language),
  },
  { heading: { vi: 'Từ ngày', en: 'Since' }, value: ({ since }) => new Date(since) },
  {
    ...{ heading: { vi: 'Mã hồ sơ tuyển sinh', en: 'Enrolment record' }, width: 24 },
    value: ({ externalId }) => externalId,
  },
];

/** Writes what the enrolment system tells otherwise than the school has it as a workbook. */
@Injectable()
export class ExportDifferences {
  constructor(
    private readonly listDifferences: ListDifferences,
    private readonly recordExport: RecordExport,
  ) {}

  async run(actorId: string, language: ExportLanguage): Promise<Buffer> {
    const rows = (await this.listDifferences.run()).map(viewDifference);
    await this.recordExport.run({
      ...{ actorId, action: 'list.exported', subjectKind: 'list' },
      ...{ subjectId: 'enrolment-differences', details: { rows: rows.length } },
    });
    return writeList({ vi: 'Khác với trường', en: 'Differences' }, columns, rows, language);
  }
}

function inWords(
  field: EnrolmentDifferenceField,
  value: string | null,
  language: ExportLanguage,
): string | null {
  if (value === null) return null;
  if (field === 'phone') return formatPhoneForPeople(value);
  if (field === 'gender') return genders[value]?.[language] ?? value;
  if (field === 'relationship') return relationshipLabels[value as Relationship][language];
  if (field === 'date-of-birth') return value.split('-').reverse().join('/');
  return value;
}
