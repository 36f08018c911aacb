import type { Page, Route } from 'playwright-core';

const uuid = (kind: number, place: number): string =>
  `${String(kind).padStart(8, '0')}-0000-4000-8000-${String(place).padStart(12, '0')}`;

/** Days with school in November 2026 until the 25th: every day but Sundays. */
const dates = Array.from({ length: 25 }, (_, place) => place + 1)
  .filter((day) => day % 7 !== 1)
  .map((day) => `2026-11-${String(day).padStart(2, '0')}`);

interface Count {
  late: number;
  absentWithLeave: number;
  absentWithoutLeave: number;
  leftEarly: number;
}

const counted = (days: number, count: Count): object => {
  const absent = count.absentWithLeave + count.absentWithoutLeave;
  const present = days - absent - count.late - count.leftEarly;
  return { days, present, ...count, rate: days === 0 ? null : (days - absent) / days };
};

/** Something that goes up and down, the same each time. */
const wave = (place: number, most: number, pace: number): number =>
  Math.round(((Math.sin(place * pace) + 1) / 2) * most);

const dayCount = (place: number, students: number): object =>
  counted(students, {
    late: wave(place, students / 40, 1.9),
    absentWithLeave: wave(place, students / 60, 0.8),
    absentWithoutLeave: wave(place, students / 150, 2.7),
    leftEarly: wave(place, students / 200, 1.3),
  });

const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];
const lateness = weekdays.map((weekday, place) => ({
  ...{ weekday, days: place === 5 ? 3_500 : 4_700, late: 61 - place * 8 },
  averageMinutes: 11.4 - place,
}));
const contradictions = [
  ['present-absent', 6, 9, 1],
  ['present-not-boarding', 3, 4, 0],
  ['absent-seen', 1, 2, 0],
  ['present-late', 4, 22, 2],
  ['late-differently', 5, 5, 0],
  ['present-left', 0, 0, 0],
].map(([kind, diaryRight, observationRight, open]) => ({
  ...{ kind, diaryRight, observationRight, open },
  all: Number(diaryRight) + Number(observationRight) + Number(open),
}));
const attendance = counted(27_140, {
  ...{ late: 236, absentWithLeave: 190, absentWithoutLeave: 61, leftEarly: 48 },
});

const schoolMonth = {
  ...{ month: '2026-11', attendance, lateness, contradictions },
  days: dates.map((date, place) => ({
    date,
    attendance: place === 9 ? null : dayCount(place, 1_240),
  })),
  classes: Array.from({ length: 30 }, (_, place) => {
    const late = place % 5 === 2 ? 4 : wave(place, 3, 1.1);
    const missing = place % 7 === 3 ? 2 : 0;
    return {
      classId: uuid(9, place),
      className: `${10 + Math.floor(place / 10)}A${(place % 10) + 1}`,
      attendance: counted(900, {
        ...{ late: 9, absentWithLeave: wave(place, 20, 0.7), absentWithoutLeave: 2, leftEarly: 1 },
      }),
      diaries: {
        ...{ asked: 22, onTime: 22 - late - missing, late, missing },
        averageMinutesLate: late === 0 ? null : 17.5,
      },
    };
  }),
};

const names = ['Nguyễn Thị Thu An', 'Trần Văn Bình', 'Lê Minh Châu', 'Phạm Ngọc Dũng', 'Vũ Đức Hà'];
const classMonth = {
  ...{ month: '2026-11', classId: uuid(9, 1), className: '11A2', attendance, lateness },
  contradictions,
  days: dates.map((date, place) => ({
    date,
    attendance: place === 9 ? null : dayCount(place, 240),
    arrival: place === 9 ? 'missing' : place % 6 === 4 ? 'late' : 'on-time',
    minutesLate: place % 6 === 4 ? 12 + place : null,
  })),
  students: Array.from({ length: 45 }, (_, place) => ({
    id: uuid(1, place),
    fullName:
      place === 3
        ? 'Công Tằng Tôn Nữ Nguyễn Thị Hoàng Phương Khánh Ngọc'
        : names[Math.floor(place / 9)]!,
    attendance: counted(21, {
      late: place % 4 === 1 ? wave(place, 5, 2.1) : 0,
      absentWithLeave: place % 6 === 2 ? 2 : 0,
      absentWithoutLeave: place % 11 === 3 ? 1 : 0,
      leftEarly: place % 13 === 4 ? 1 : 0,
    }),
  })),
};

const usual = 'Em An (11A2): đi học đầy đủ, nề nếp tốt.';
const nothing = { conduct: '', study: '', homework: '', remark: '', observations: [] };
const report = (text: string, date: string, outcome: string, reason: string | null = null) => ({
  ...{ occasion: 'first', text, sentAt: `${date}T09:45:00Z`, outcome, reason, messages: 2 },
});
const there = { kind: 'present', minutes: null, at: null };

/** A day with something to tell at each third place, and every result once. */
function weekDay(date: string, place: number): object {
  const day = { date, className: place > 15 ? '11A5' : '11A2', attendance: there, ...nothing };
  switch (place) {
    case 0:
      return { ...day, attendance: null, reports: [] };
    case 1:
      return {
        ...{ ...day, attendance: { kind: 'late', minutes: 15, at: null } },
        conduct: 'không đeo thẻ học sinh; nói chuyện trong giờ',
        observations: [
          {
            ...{ id: uuid(3, 1), department: 'supervisors', kind: 'late', at: '07:30' },
            ...{ minutes: 15, word: '' },
          },
          {
            ...{ id: uuid(3, 2), department: 'boarding', kind: 'meals', at: '11:40' },
            ...{ minutes: null, word: 'không ăn trưa' },
          },
        ],
        reports: [
          report(
            'Em An (11A2): đi học muộn 15 phút. Nề nếp: không đeo thẻ học sinh.',
            date,
            'expired',
            'expired',
          ),
          {
            ...report(
              'Ngày 24/11: Em An (11A2): đi học muộn 15 phút. Nề nếp: không đeo thẻ học sinh.',
              date,
              'confirmed',
            ),
            ...{ occasion: 'again', sentAt: `${date}T23:10:00Z` },
          },
        ],
      };
    case 2:
      return {
        ...{ ...day, attendance: { kind: 'absent-without-leave', minutes: null, at: null } },
        reports: [
          report('Em An (11A2): vắng không phép.', date, 'did-not-arrive', 'number-unusable'),
        ],
      };
    case 4:
      return {
        ...{ ...day, attendance: { kind: 'left-early', minutes: null, at: '10:15' } },
        ...{ study: 'môn Toán: tích cực phát biểu', remark: 'Em tiến bộ nhiều. '.repeat(12) },
        reports: [report('Em An (11A2): về sớm lúc 10h15.', date, 'handed-over')],
      };
    case 7:
      return {
        ...{ ...day, attendance: { kind: 'absent-with-leave', minutes: null, at: null } },
        reports: [report('Em An (11A2): vắng có phép.', date, 'nobody')],
      };
    default:
      return { ...day, reports: [report(usual, date, 'confirmed')] };
  }
}

const backwards = [...dates].reverse();
const studentWeeks = {
  student: { id: uuid(1, 0), fullName: 'Nguyễn Thị Thu An', className: '11A2' },
  year: counted(62, { late: 4, absentWithLeave: 2, absentWithoutLeave: 1, leftEarly: 1 }),
  ...{ earlier: '2026-10-26', later: null },
  weeks: ['2026-11-23', '2026-11-16', '2026-11-09', '2026-11-02'].map((monday) => ({
    monday,
    days: dates
      .filter((date) => date >= monday && Date.parse(date) < Date.parse(monday) + 7 * 86_400_000)
      .map((date) => weekDay(date, backwards.indexOf(date))),
  })),
};

const answer =
  (pattern: RegExp, json: object) =>
  (page: Page): Promise<unknown> =>
    page.route(pattern, (route: Route) => route.fulfill({ json }));

const clock = /\/api\/v1\/school-clock$/;
/** As if it were the 25th of November. */
const onThe25th = (page: Page): Promise<unknown> =>
  page.route(clock, async (route) => {
    const own = await route.fetch();
    const given = (await own.json()) as object;
    await route.fulfill({ json: { ...given, now: '2026-11-25T10:00:00.000Z' } });
  });

const schoolPattern = /\/api\/v1\/school-month\?/;
export const withSchoolMonth = async (page: Page): Promise<void> => {
  await onThe25th(page);
  await answer(schoolPattern, schoolMonth)(page);
};

/** As if the month were one of holidays. */
export const withEmptyMonth = async (page: Page): Promise<void> => {
  await onThe25th(page);
  const none = { days: [], lateness: [], classes: [], contradictions: [] };
  await answer(schoolPattern, { ...schoolMonth, ...none })(page);
};

export const withoutMonth = (page: Page): Promise<unknown> =>
  page.route(schoolPattern, (route) =>
    route.fulfill({ status: 500, json: { code: 'server.failed' } }),
  );

export const withSlowMonth = (page: Page): Promise<unknown> =>
  page.route(schoolPattern, () => undefined);

export const classMonthPath = `/looking-back/classes/${uuid(9, 1)}`;
export const withClassMonth = async (page: Page): Promise<void> => {
  await onThe25th(page);
  await answer(/\/api\/v1\/classes\/[^/]+\/month\?/, classMonth)(page);
};

export const studentWeeksPath = `/looking-back/students/${uuid(1, 0)}`;
export const withStudentWeeks = answer(/\/api\/v1\/students\/[^/]+\/weeks/, studentWeeks);
