import { schoolDate } from '@lien-lac/domain';
import { Injectable } from '@nestjs/common';
import type { Principal } from '../accounts/sessions/current-account.js';
import { AccountsService } from '../accounts/staff/accounts-service.js';
import { RecordExport } from '../platform/audit/record-export.js';
import type { ExportLanguage } from '../platform/workbook/export-language.js';
import { type ListColumn, writeList } from '../platform/workbook/write-list.js';
import {
  MessageTemplatesRepository,
  type TemplateVersionRow,
} from './message-templates.repository.js';

type Line = TemplateVersionRow & { writtenByName: string | null };

const kinds = {
  announcement: { vi: 'Tin nhắn chung', en: 'Announcements' },
  direct: { vi: 'Tin nhắn đột xuất', en: 'Direct messages' },
};
const owners = {
  all: { vi: 'Dùng chung', en: 'For all' },
  own: { vi: 'Của riêng tôi', en: 'My own' },
};
const offered = { vi: 'Đang dùng', en: 'In use' };

const columns: readonly ListColumn<Line>[] = [
  { heading: { vi: 'Tên mẫu', en: 'Template' }, value: ({ name }) => name, width: 32 },
  { heading: { vi: 'Bản', en: 'Version' }, value: ({ version }) => version, width: 8 },
  {
    ...{ heading: { vi: 'Hiện nay', en: 'At present' }, width: 12 },
    value: ({ isOffered }, language) => (isOffered ? offered[language] : null),
  },
  { heading: { vi: 'Nội dung', en: 'Text' }, value: ({ text }) => text, width: 80 },
  {
    ...{ heading: { vi: 'Dùng cho', en: 'For' }, width: 36 },
    value: ({ forAnnouncements, forDirectMessages }, language) =>
      [
        ...(forAnnouncements ? [kinds.announcement[language]] : []),
        ...(forDirectMessages ? [kinds.direct[language]] : []),
      ].join(', '),
  },
  {
    heading: { vi: 'Của', en: 'Whose' },
    value: ({ ownerId }, language) => owners[ownerId === null ? 'all' : 'own'][language],
  },
  {
    heading: { vi: 'Viết ngày', en: 'Written on' },
    value: ({ writtenAt }) => new Date(schoolDate(writtenAt)),
  },
  {
    ...{ heading: { vi: 'Người viết', en: 'Written by' }, width: 28 },
    value: ({ writtenByName }) => writtenByName,
  },
];

/** Writes the templates that a person may take, with what each said before, as a workbook. */
@Injectable()
export class ExportMessageTemplates {
  constructor(
    private readonly templates: MessageTemplatesRepository,
    private readonly accounts: AccountsService,
    private readonly recordExport: RecordExport,
  ) {}

  async run(person: Principal, language: ExportLanguage): Promise<Buffer> {
    const rows = await this.templates.listWithVersions(person.accountId);
    const writers = await this.accounts.findMany(rows.map(({ writtenBy }) => writtenBy));
    const names = new Map(writers.map(({ id, displayName }) => [id, displayName]));
    await this.recordExport.run({
      ...{ actorId: person.accountId, action: 'list.exported' },
      ...{ subjectKind: 'list', subjectId: 'message-templates', details: { rows: rows.length } },
    });
    const lines = rows.map((row) => ({ ...row, writtenByName: names.get(row.writtenBy) ?? null }));
    return writeList({ vi: 'Mẫu tin', en: 'Templates' }, columns, lines, language);
  }
}
