import { toSchoolIso } from '@lien-lac/domain';
import { Injectable } from '@nestjs/common';
import type { Principal } from '../accounts/sessions/current-account.js';
import { RecordExport } from '../platform/audit/record-export.js';
import { CodedError } from '../platform/errors/coded-error.js';
import { type WorkbookCell, writeWorkbook } from '../platform/workbook/write-workbook.js';
import type { AuditEntryView } from './audit-entry-view.js';
import type { AuditFilterBody } from './audit-search-body.js';
import { SearchAuditTrail } from './search-audit-trail.js';

type Language = 'vi' | 'en';

const words = {
  vi: {
    sheet: 'Nhật ký',
    headings: [
      ...['Số thứ tự', 'Thời điểm', 'Người làm', 'Việc làm', 'Đối tượng', 'Mã đối tượng'],
      ...['Chi tiết', 'Trước', 'Sau', 'Địa chỉ mạng', 'Phiên', 'Phần mềm'],
    ],
    system: 'Hệ thống',
  },
  en: {
    sheet: 'Audit trail',
    headings: [
      ...['Position', 'Time', 'Who', 'Action', 'Subject', 'Subject id'],
      ...['Details', 'Before', 'After', 'Network address', 'Session', 'Program'],
    ],
    system: 'The system',
  },
} as const;

const widths = [10, 24, 26, 28, 18, 38, 40, 40, 40, 18, 14, 38];

/** As many as one workbook takes without this process growing large. */
const mostRows = 20_000;
const pageSize = 1_000;

/** What an Excel cell holds at most, in characters. */
const longestCell = 32_767;

/** What a search finds, as a workbook. That it was taken away is an entry of the trail itself. */
@Injectable()
export class ExportAuditTrail {
  constructor(
    private readonly find: SearchAuditTrail,
    private readonly recordExport: RecordExport,
  ) {}

  /** @throws CodedError `audit.export-too-long`, `audit.days-reversed` */
  async run(person: Principal, filter: AuditFilterBody, language: Language): Promise<Buffer> {
    const entries = await this.readAll(filter);
    const bytes = await writeWorkbook([
      {
        name: words[language].sheet,
        headings: words[language].headings,
        widths,
        rows: entries.map((entry) => cellsOf(entry, language)),
      },
    ]);
    await this.recordExport.run({
      actorId: person.accountId,
      action: 'audit.exported',
      subjectKind: 'audit-trail',
      subjectId: 'audit-trail',
      details: { ...filter, rows: entries.length },
    });
    return bytes;
  }

  private async readAll(filter: AuditFilterBody): Promise<AuditEntryView[]> {
    const all: AuditEntryView[] = [];
    let cursor: string | null = null;
    do {
      const page = await this.find.page(filter, cursor, pageSize);
      all.push(...page.entries);
      cursor = page.next;
      if (all.length > mostRows) throw new CodedError('audit.export-too-long', { most: mostRows });
    } while (cursor !== null);
    return all;
  }
}

function cellsOf(entry: AuditEntryView, language: Language): WorkbookCell[] {
  const { actor, origin } = entry;
  return [
    entry.position ?? '',
    toSchoolIso(new Date(entry.at)),
    actor === null ? words[language].system : (actor.displayName ?? actor.id),
    entry.action,
    entry.subjectKind,
    entry.subjectId,
    textOf(entry.details),
    textOf(entry.before),
    textOf(entry.after),
    origin?.address ?? '',
    origin?.session ?? '',
    origin?.apiClient ?? '',
  ].map((value) => ({ value }));
}

/** A line for each value, the names as they are kept. */
function textOf(values: Record<string, unknown> | null): string {
  const lines = Object.entries(values ?? {}).map(
    ([name, value]) => `${name}: ${typeof value === 'string' ? value : JSON.stringify(value)}`,
  );
  const text = lines.join('\n');
  return text.length > longestCell ? `${text.slice(0, longestCell - 1)}…` : text;
}
