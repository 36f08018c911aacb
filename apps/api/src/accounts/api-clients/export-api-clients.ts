import { Injectable } from '@nestjs/common';
import type { ApiScope } from '@lien-lac/domain';
import { RecordExport } from '../../platform/audit/record-export.js';
import { RealClock } from '../../platform/clock/real-clock.js';
import type { ExportLanguage } from '../../platform/workbook/export-language.js';
import { type ListColumn, writeList } from '../../platform/workbook/write-list.js';
import { type ApiClientView, viewApiClient } from './api-client-views.js';
import { ApiClientsRepository } from './api-clients.repository.js';

const scopeWords: Record<ApiScope, Record<ExportLanguage, string>> = {
  'enrolment.write': {
    vi: 'Gửi học sinh, lớp và phụ huynh sang',
    en: 'Send students, classes and guardians',
  },
  'enrolment.read': {
    vi: 'Xem lại những gì đã gửi và kết quả',
    en: 'See what was sent and what became of it',
  },
};

const columns: readonly ListColumn<ApiClientView>[] = [
  { heading: { vi: 'Phần mềm', en: 'Program' }, value: ({ name }) => name, width: 32 },
  {
    heading: { vi: 'Được phép', en: 'May' },
    value: ({ scopes }, language) => scopes.map((scope) => scopeWords[scope][language]).join('\n'),
    width: 40,
  },
  {
    heading: { vi: 'Yêu cầu mỗi phút', en: 'Requests a minute' },
    value: ({ requestsPerMinute }) => requestsPerMinute,
  },
  {
    heading: { vi: 'Mã dùng được đến', en: 'Token valid until' },
    value: ({ secrets: [newest] }) => (newest === undefined ? null : new Date(newest.endsAt)),
  },
  { heading: { vi: 'Dùng lần cuối', en: 'Last used' }, value: ({ lastUsedAt }) => lastUsedAt },
  { heading: { vi: 'Ngày thêm', en: 'Added on' }, value: ({ createdAt }) => createdAt },
  { heading: { vi: 'Người thêm', en: 'Added by' }, value: ({ createdBy }) => createdBy, width: 28 },
  { heading: { vi: 'Ngày thu hồi', en: 'Revoked on' }, value: ({ revokedAt }) => revokedAt },
];

/** Writes the programs that may come in, and those that may no longer, as a workbook: no secret. */
@Injectable()
export class ExportApiClients {
  constructor(
    private readonly realClock: RealClock,
    private readonly clients: ApiClientsRepository,
    private readonly recordExport: RecordExport,
  ) {}

  async run(actorId: string, language: ExportLanguage): Promise<Buffer> {
    const rows = (await this.clients.list(this.realClock.now())).map(viewApiClient);
    await this.recordExport.run({
      ...{ actorId, action: 'list.exported', subjectKind: 'list', subjectId: 'api-clients' },
      details: { rows: rows.length },
    });
    return writeList({ vi: 'Phần mềm kết nối', en: 'Programs' }, columns, rows, language);
  }
}
