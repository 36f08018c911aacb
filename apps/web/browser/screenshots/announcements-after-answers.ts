import type { Schemas } from '@lien-lac/contract';
import { notDeliveredReasonTexts } from '@lien-lac/domain';
import { approved, nothing, progress, returned } from './announcements-answers.js';
import { over } from './announcements-life-answers.js';
import { type Before, id } from './announcements-recipients.js';

type Announcement = Schemas['AnnouncementView'];
type Planned = Schemas['PlannedRecipientView'];

/** Called back when a part of it had left, some of which nobody knows of. */
export const halfCancelled: Announcement = {
  ...approved,
  ...{ status: 'cancelled', state: 'cancelled' },
  progress: progress({
    ...{ phase: 'closed', confirmed: 1_140, handedOver: 6, didNotArrive: 839, unknown: 3 },
    counts: { failed: 9, cancelled: 830 },
  }),
  can: { ...nothing, decideUnknown: true, correct: true },
  history: [
    ...approved.history,
    {
      ...{ at: '2026-11-24T09:41:00.000Z', move: 'cancel', revision: 1 },
      ...{ actorName: 'Trần Khánh Vy', note: null, text: null },
    },
  ],
};

/** Nobody was left when its recipients were fixed. */
export const toNobody: Announcement = {
  ...approved,
  ...{ state: 'sent', plannedParts: 0, can: nothing },
  audienceText: { vi: 'Lớp 10A2', en: 'Class 10A2' },
  progress: progress({ phase: 'closed', total: 0, firstLeftAt: null, lastLeftAt: null }),
};

/** A correction that came back: whom it is for stands fast. */
export const returnedCorrection: Announcement = {
  ...returned,
  title: 'Đính chính: Họp phụ huynh học kì I',
  text: 'Nhà trường xin đính chính: họp phụ huynh lúc 7h30 Chủ nhật ngày 6/12/2026.',
  corrects: '7',
  wrong: { id: '7', title: over.title, status: 'planned' },
};

const states: readonly [Planned['status'], Planned['missedFor']][] = [
  ['delivered', null],
  ['sent', null],
  ['failed', 'number-unusable'],
  ['delivered', null],
  ['cancelled', 'student-left'],
  ['unknown', 'unknown'],
];

/** Who is in the send: all waiting, or each in a state of its own. */
export function withPlanned(stage: 'waiting' | 'over' | 'nobody'): Before {
  return (page) =>
    page.route(`**/api/v1/announcements/${id}/recipients`, (route) =>
      route.fulfill({
        json: {
          ...{ total: stage === 'nobody' ? 0 : 1_988, nextCursor: stage === 'nobody' ? null : '9' },
          items: Array.from({ length: stage === 'nobody' ? 0 : 9 }, (_, place) =>
            planned(place, stage === 'over'),
          ),
        } satisfies Schemas['PlannedRecipientListView'],
      }),
    );
}

function planned(place: number, isOver: boolean): Planned {
  const [status, missedFor] = isOver ? states[place % states.length]! : ['queued' as const, null];
  return {
    ...{ messageId: String(place), phone: `+8491200${String(place).padStart(4, '0')}` },
    ...{ status, missedFor },
    missedForText: missedFor === null ? null : notDeliveredReasonTexts[missedFor],
    reasons: [{ vi: 'Lớp 10A1', en: 'Class 10A1' }],
    guardians: [{ guardianName: 'Công Tằng Tôn Nữ Thị Minh Khuê', relationship: 'mother' }],
    students: [
      { studentId: String(place), studentName: 'Trần Ngọc Bảo Châu', className: '10A1' },
      ...(place % 4 === 0
        ? [{ studentId: `${place}b`, studentName: 'Trần Ngọc Bảo Trân', className: '12A2' }]
        : []),
    ],
  };
}
