import type { Schemas } from '@lien-lac/contract';
import type { BoardState } from '@lien-lac/domain';
import type { Page } from 'playwright-core';

export const classDayId = '6a2f1c3e-0b7d-4f0a-9c51-2d8e7f603b11';
const date = '2026-11-24';

/** Answers an address with this in the place of the API. */
const answer =
  (address: string, json: object) =>
  async (page: Page): Promise<void> => {
    await page.route(address, (route) => route.fulfill({ json }));
  };

const states: readonly BoardState[] = [
  ...([
    'in',
    'late',
    'in-review',
    'ready',
    'sent',
    'sent',
    'missing',
    'in',
    'sent',
    'ready',
  ] as const),
];
const teachers = ['Nguyễn Thị Thu Hằng', 'Trần Quốc Bảo', 'Công Tằng Tôn Nữ Thị Minh Nguyệt'];

export function boardOf(count: number): Schemas['BoardView'] {
  const classes = Array.from({ length: count }, (_, place): Schemas['BoardClassView'] => {
    const state = states[place % states.length]!;
    const isIn = state !== 'missing';
    return {
      classId: `00000000-0000-4000-8000-${String(place).padStart(12, '0')}`,
      className: `${10 + Math.floor(place / 10)}A${(place % 10) + 1}`,
      teacherName: place === 6 ? null : teachers[place % teachers.length]!,
      state,
      handedInAt: isIn ? `${date}T0${state === 'late' ? 9 : 8}:${10 + place}:00.000Z` : null,
      minutesLate: isIn ? (state === 'late' ? 11 + place : 0) : null,
      forTeacherBy: place === 7 ? 'Đỗ Minh Tuấn' : null,
      reviewerName: ['in-review', 'ready', 'sent'].includes(state) ? 'Đỗ Minh Tuấn' : null,
      openContradictions: state === 'in' || state === 'in-review' ? (place % 3) + 1 : 0,
      asked: state === 'in-review' ? 1 : 0,
      waitingEdits: state === 'ready' && place > 5 ? 1 : 0,
      sentAt: state === 'sent' ? `${date}T09:30:00.000Z` : null,
      sentBy: state === 'sent' ? 'Lê Thị Hoa' : null,
      results:
        state === 'sent'
          ? {
              ...{ total: 84, underWay: place === 4 ? 31 : 0, confirmed: 80, handedOver: 2 },
              ...{ didNotArrive: 2, expired: 0, unknown: 0 },
            }
          : null,
      can: { send: state === 'ready' },
    };
  });
  return {
    ...{ date, lessons: 'whole', holiday: null, dueAt: `${date}T09:00:00.000Z`, classes },
    ...{ lateJobs: [], can: { remind: true }, ended: false },
  };
}

export const withBoard =
  (board: Schemas['BoardView']) =>
  async (page: Page): Promise<void> => {
    await page.route('**/api/v1/daily-report-board/*/events', (route) => route.abort());
    await answer('**/api/v1/daily-report-board', board)(page);
    await answer('**/api/v1/daily-report-board?*', board)(page);
  };

const names = ['Lê Minh An', 'Vũ Bình', 'Đặng Thị Cẩm', 'Hồ Dũng', 'Nguyễn Hoàng Phương Giang'];

function studentOf(place: number, isSent: boolean): Schemas['StudentDayView'] {
  const fullName = names[place] ?? `Trần Văn Học Sinh Số ${place + 1}`;
  const given = fullName.split(' ').at(-1)!;
  const isLate = place === 0;
  const isIll = place === 1;
  const texts = [
    `Em ${given} (10A1): đi học muộn 10 phút; đồng phục chưa đúng quy định. Học tập: tích cực phát biểu.`,
    `Em ${given} (10A1): nhà trường có việc cần trao đổi riêng, kính nhờ PH gọi lại cho GVCN trong ngày.`,
  ];
  const text = texts[place] ?? `Hôm nay em ${given} (10A1) học tập và rèn luyện tốt.`;
  return {
    ...{ studentId: `10000000-0000-4000-8000-${String(place).padStart(12, '0')}`, fullName },
    entry: {
      ...{ attendance: 'present', attendanceWords: 'Có mặt', conduct: '', homework: '' },
      study: isLate ? 'tích cực phát biểu' : '',
      remark: isIll ? 'em bị sốt, đã xuống phòng y tế' : '',
    },
    observations: isLate
      ? [
          {
            ...{ id: 'a', department: 'supervisors', words: 'Đi muộn 10 phút lúc 7h25' },
            ...{ takenOver: false, overruled: false },
          },
          {
            ...{ id: 'b', department: 'supervisors', words: 'Đồng phục lúc 7h25' },
            ...{ takenOver: true, overruled: false },
          },
        ]
      : [],
    contradictions: [],
    composed: {
      ...{ text, parts: 2, kind: place < 2 ? (isIll ? 'call' : 'recorded') : 'ordinary' },
      ...{ callAbout: isIll ? ['health'] : [], leftOut: [], tooLong: false },
    },
    edit: null,
    reports: isSent
      ? [
          {
            ...{ occasion: 'first', text, composed: text, sentAt: `${date}T09:30:00.000Z` },
            ...{ sentBy: 'Lê Thị Hoa', editedBy: null, confirmedBy: null },
            outcome: place === 3 ? 'nobody' : place === 2 ? 'expired' : 'confirmed',
            reason: null,
          },
        ]
      : [],
    unreachable: place === 3 ? 'unconfirmed' : null,
  };
}

const contradiction = (isSettled: boolean): Schemas['ContradictionView'] => ({
  ...{ key: 'k', kind: 'present-late', department: 'supervisors' },
  ...{ diaryWords: 'Nhật kí: Có mặt', diaryBy: 'Nguyễn Thị Thu Hằng' },
  ...{ diaryAt: `${date}T08:20:00.000Z`, observationWords: 'Giám thị: Đi muộn 10 phút lúc 7h25' },
  ...{ status: isSettled ? 'settled' : 'answered', choice: isSettled ? 'observation' : null },
  ...{ settledBy: null, askedOf: 'teacher', question: 'Em An có vào muộn không ạ?' },
  ...{ askedBy: 'Đỗ Minh Tuấn', askedAt: `${date}T09:05:00.000Z`, answer: 'observation' },
  ...{ answerWords: 'Em vào lúc 7h25.', answeredBy: 'Nguyễn Thị Thu Hằng' },
  answeredAt: `${date}T09:12:00.000Z`,
});

/** A class of forty in this state. */
export const withClassDay = (state: BoardState) => {
  const isSent = state === 'sent';
  const students = Array.from({ length: 40 }, (_, place) => studentOf(place, isSent));
  students[0]!.contradictions = [contradiction(state !== 'in-review')];
  if (state === 'ready') {
    students[4]!.edit = {
      ...{ text: 'Em Giang (10A1): hôm nay tiến bộ nhiều.', parts: 1, editedBy: 'Đỗ Minh Tuấn' },
      ...{ confirmedBy: 'Nguyễn Thị Thu Hằng', mayAgree: false },
    };
  }
  const isIn = state !== 'missing';
  const view: Schemas['ClassDayView'] = {
    ...{ classId: classDayId, className: '10A1', date, state, dueAt: `${date}T09:00:00.000Z` },
    ...{ handedInAt: isIn ? `${date}T08:20:00.000Z` : null, minutesLate: isIn ? 0 : null },
    ...{ handedInBy: isIn ? 'Nguyễn Thị Thu Hằng' : null, forTeacher: false },
    ...{ reviewerName: isIn ? 'Đỗ Minh Tuấn' : null, students, seen: 'x' },
    hindrances:
      state === 'in-review'
        ? [{ code: 'report.open-contradiction', message: 'Còn chỗ chưa khớp.', studentIds: [] }]
        : [],
    outlook: {
      ...{ messages: 78, parts: 121, cost: 42_350, occasion: 'first' },
      ...{ leavesAt: `${date}T09:40:00.000Z`, expiresAt: `${date}T15:00:00.000Z` },
    },
    can: {
      ...{ begin: false, leave: state === 'in-review', makeReady: state === 'in-review' },
      ...{ reopen: state === 'ready', decide: state === 'in-review' || state === 'ready' },
      ...{ send: state === 'ready', correct: isSent, sendAgain: isSent, fillIn: true },
    },
  };
  const path = `**/api/v1/classes/${classDayId}/daily-reports/${date}`;
  return async (page: Page): Promise<void> => {
    await page.route(`${path}/events`, (route) => route.abort());
    await answer(path, view)(page);
  };
};

export const withQuestions = async (page: Page): Promise<void> => {
  const items: Schemas['QuestionView'][] = [
    {
      ...{ id: classDayId, className: '10A1', date, studentName: 'Lê Minh An' },
      ...{ kind: 'present-late', diaryWords: 'Nhật kí: Có mặt' },
      ...{ observationWords: 'Giám thị: Đi muộn 10 phút lúc 7h25' },
      ...{ question: 'Em An có vào muộn không ạ?', askedBy: 'Đỗ Minh Tuấn' },
      askedAt: `${date}T09:05:00.000Z`,
    },
  ];
  const edits: Schemas['WaitingEditView'][] = [
    {
      ...{ classId: classDayId, className: '10A1', date, studentId: classDayId },
      ...{ studentName: 'Nguyễn Hoàng Phương Giang', editedBy: 'Đỗ Minh Tuấn' },
      ...{ text: 'Em Giang (10A1): hôm nay tiến bộ nhiều.', isCorrection: false },
    },
  ];
  await answer('**/api/v1/report-questions', { items })(page);
  await answer('**/api/v1/report-edits', { items: edits })(page);
};

export const withCalls = (page: Page): Promise<void> => {
  const items: Schemas['FollowUpView'][] = ['Vũ Bình', 'Hồ Dũng'].map((studentName, place) => ({
    ...{ id: `${classDayId.slice(0, -1)}${place}`, classId: classDayId, className: '10A1', date },
    ...{ studentId: classDayId, studentName, status: 'open' },
    matter: place === 0 ? 'health' : 'discipline',
  }));
  return answer('**/api/v1/report-follow-ups', { items })(page);
};
