import { type AnnouncementState, announcementStatusLabels } from '@lien-lac/domain';
import { Injectable } from '@nestjs/common';
import type { Principal } from '../accounts/sessions/current-account.js';
import { RecordExport } from '../platform/audit/record-export.js';
import type { ExportLanguage } from '../platform/workbook/export-language.js';
import { type ListColumn, writeList } from '../platform/workbook/write-list.js';
import { type AnnouncementSummaryView, summariseAnnouncement } from './announcement-views.js';
import { type AnnouncementSelection, ListAnnouncements } from './list-announcements.js';

const atOnce = 100;

/** What an announcement takes on from its send has no word among its own statuses. */
const onItsWay: Partial<Record<AnnouncementState, Record<ExportLanguage, string>>> = {
  waiting: { vi: 'Chờ giờ gửi', en: 'Waiting for its time' },
  sending: { vi: 'Đang gửi', en: 'Sending' },
  paused: { vi: 'Tạm dừng', en: 'Paused' },
  sent: { vi: 'Đã gửi xong', en: 'Sent' },
  expired: { vi: 'Hết hạn', en: 'Expired' },
};

const columns: readonly ListColumn<AnnouncementSummaryView>[] = [
  { heading: { vi: 'Tiêu đề', en: 'Title' }, value: ({ title }) => title, width: 40 },
  {
    ...{ heading: { vi: 'Người yêu cầu', en: 'Requested by' }, width: 28 },
    value: ({ requesterName }) => requesterName,
  },
  {
    ...{ heading: { vi: 'Người nhận', en: 'For' }, width: 32 },
    value: ({ audienceText }, language) => audienceText[language],
  },
  {
    heading: { vi: 'Ngày yêu cầu', en: 'Requested on' },
    value: ({ requestedAt }) => new Date(requestedAt),
  },
  {
    heading: { vi: 'Ngày hẹn gửi', en: 'To be sent on' },
    value: ({ sendAt }) => sendAt && new Date(sendAt),
  },
  {
    heading: { vi: 'Trạng thái', en: 'State' },
    value: ({ state, status }, language) =>
      onItsWay[state]?.[language] ?? announcementStatusLabels[status][language].label,
  },
  {
    heading: { vi: 'Số điện thoại', en: 'Phones' },
    value: ({ progress }) => progress?.total ?? null,
  },
  {
    heading: { vi: 'Đã nhận', en: 'Confirmed' },
    value: ({ progress }) => progress?.confirmed ?? null,
  },
  {
    heading: { vi: 'Đã giao', en: 'Handed over' },
    value: ({ progress }) => progress?.handedOver ?? null,
  },
  {
    heading: { vi: 'Không tới', en: 'Did not arrive' },
    value: ({ progress }) => progress?.didNotArrive ?? null,
  },
];

/** Writes the list of announcements as it stands on the screen as a workbook. */
@Injectable()
export class ExportAnnouncements {
  constructor(
    private readonly listAnnouncements: ListAnnouncements,
    private readonly recordExport: RecordExport,
  ) {}

  async run(
    person: Principal,
    selection: AnnouncementSelection,
    language: ExportLanguage,
  ): Promise<Buffer> {
    const rows: AnnouncementSummaryView[] = [];
    for (let cursor: string | null = null; ;) {
      const page = await this.listAnnouncements.run(person, {
        ...{ ...selection, limit: atOnce },
        ...(cursor === null ? {} : { cursor }),
      });
      rows.push(...page.items.map(summariseAnnouncement));
      if (page.nextCursor === null) break;
      cursor = page.nextCursor;
    }
    await this.recordExport.run({
      ...{ actorId: person.accountId, action: 'list.exported', subjectKind: 'list' },
      ...{ subjectId: 'announcements', details: { ...selection, rows: rows.length } },
    });
    return writeList({ vi: 'Tin nhắn chung', en: 'Announcements' }, columns, rows, language);
  }
}
