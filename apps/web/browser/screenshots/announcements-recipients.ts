import type { Schemas } from '@lien-lac/contract';
import { notDeliveredReasonLabels } from '@lien-lac/domain';
import type { Page } from 'playwright-core';

/** Replaces answers of the API before a page is opened. */
export type Before = (page: Page) => Promise<unknown>;

/** The announcement of the scenes. */
export const id = '0b9a1c6e-6a53-4c7e-9d8e-1f2a3b4c5d6e';
export const text =
  'Nhà trường kính mời PHHS em {họ tên học sinh}, lớp {lớp}, dự họp phụ huynh lúc 8h00 ngày 29/11/2026 tại hội trường. Trân trọng.';
/** What the preview answers, with one family's message after another. */
export function withPreview(changes: Partial<Schemas['AnnouncementPreviewView']>): Before {
  return (page) =>
    page.route(`**/api/v1/announcements/${id}/preview*`, (route) => {
      const at = Number(new URL(route.request().url()).searchParams.get('at') ?? 0);
      const shown = (parts: number, totalParts: number): Schemas['PreviewedTextView'] => ({
        text: text
          .replace('{họ tên học sinh}', 'Nguyễn Thị Minh Khuê và Nguyễn Quốc Hưng')
          .replace('{lớp}', '10A1 và 12A3'),
        parts,
        encoding: 'ucs2',
        unitsLeft: 21,
        costlyCharacters: [],
        totalParts,
        longest: text,
        cost: parts * 350,
        totalCost: totalParts * 350,
      });
      return route.fulfill({
        json: {
          phones: 1988,
          messages: 1988,
          prefix: '',
          withoutValue: [],
          studentsWithoutValue: 0,
          students: 1150,
          unreachableStudents: 50,
          unreachable: { unconfirmed: 31, 'failing-number': 4, 'opted-out': 3, 'no-contact': 12 },
          wantedAt: '2026-11-24T09:41:00.000Z',
          leavesAt: '2026-11-24T09:41:00.000Z',
          waitsForOpening: false,
          emails: 0,
          totalPartsAreExact: true,
          partPrice: 350,
          sample: {
            index: at,
            phone: '+84912000123',
            students: [
              { fullName: 'Nguyễn Thị Minh Khuê', className: '10A1', grade: 10, values: null },
              { fullName: 'Nguyễn Quốc Hưng', className: '12A3', grade: 12, values: null },
            ],
            withDiacritics: shown(3, 5964),
            withoutDiacritics: shown(1, 1988),
          },
          ...changes,
        } satisfies Schemas['AnnouncementPreviewView'],
      });
    });
}

const reasons = [
  [
    'number-unusable',
    'failed',
    'Số điện thoại không nhận được tin: có thể sai số, đã khoá hoặc bỏ sim. Thầy/cô hỏi phụ huynh số khác.',
    'The number takes no messages: it may be wrong, blocked or given up. Please ask the guardian for another.',
  ],
  [
    'expired',
    'expired',
    'Tin chưa gửi được khi hết hạn nên không gửi nữa. Nếu nội dung còn cần, thầy/cô gửi tin mới.',
    'It had not left when its time ran out. If it is still needed, please send a new one.',
  ],
  [
    'opted-out',
    'cancelled',
    'Phụ huynh không nhận loại tin này nữa. Nếu việc quan trọng, thầy/cô gọi điện.',
    'The guardian no longer wants messages of this kind. Please call if it matters.',
  ],
  [
    'unknown',
    'unknown',
    'Không biết nhà mạng đã nhận tin hay chưa. Nếu việc quan trọng, thầy/cô gọi điện để chắc chắn.',
    'It is not known whether the carrier took it. Please call to be sure, if it matters.',
  ],
] as const;

/** So many that did not get it, page after page. */
export function withNotDelivered(total: number): Before {
  return (page) =>
    page.route(`**/api/v1/announcements/${id}/not-delivered*`, (route) => {
      const { searchParams } = new URL(route.request().url());
      const from = Number(searchParams.get('cursor') ?? 0);
      const limit = Number(searchParams.get('limit') ?? 50);
      const to = Math.min(from + limit, total);
      const counted = reasons.map(([reason], place) => ({
        ...{ reason, label: notDeliveredReasonLabels[reason] },
        count: Math.ceil((total - place) / reasons.length),
      }));
      return route.fulfill({
        json: {
          total,
          reasons: counted,
          nextCursor: to < total ? String(to) : null,
          items: Array.from({ length: to - from }, (_, place) => missed(from + place)),
        } satisfies Schemas['NotDeliveredListView'],
      });
    });
}

function missed(place: number): Schemas['NotDeliveredView'] {
  const [reason, status, vi, en] = reasons[place % reasons.length]!;
  return {
    messageId: String(place),
    phone: `+8491200${String(place).padStart(4, '0')}`,
    status,
    failureKind: status === 'failed' ? 'permanent' : null,
    failureCode: null,
    reason,
    reasonText: { vi, en },
    guardians: [{ guardianName: 'Trần Văn Hùng', relationship: 'father' }],
    students: [
      { studentId: String(place), studentName: 'Trần Ngọc Bảo Châu', className: '11A4' },
      ...(place % 5 === 0
        ? [{ studentId: `${place}b`, studentName: 'Trần Ngọc Bảo Trân', className: '10A2' }]
        : []),
    ],
  };
}

/** An audience some of whose students nobody can be reached for. */
export const withUnreachable: Before = async (page) => {
  const reasonsOf = ['unconfirmed', 'failing-number', 'opted-out', 'no-contact'] as const;
  await page.route('**/api/v1/announcement-audiences', (route) =>
    route.fulfill({
      json: {
        phones: 131,
        students: 86,
        unreachableStudents: 12,
        unreachable: { unconfirmed: 6, 'failing-number': 2, 'opted-out': 1, 'no-contact': 3 },
        inWords: { vi: 'Lớp 10A1, 11A2', en: 'Classes 10A1, 11A2' },
      } satisfies Schemas['AudienceCountView'],
    }),
  );
  await page.route('**/api/v1/announcement-audiences/unreachable', (route) =>
    route.fulfill({
      json: {
        nextCursor: null,
        items: Array.from({ length: 12 }, (_, place) => ({
          studentId: String(place),
          fullName: 'Công Tằng Tôn Nữ Nguyễn Thị Minh Khuê',
          classId: id,
          className: '10A1',
          reason: reasonsOf[place % reasonsOf.length]!,
        })),
      } satisfies Schemas['UnreachableListView'],
    }),
  );
};
