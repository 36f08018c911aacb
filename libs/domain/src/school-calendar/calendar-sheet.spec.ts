import fc from 'fast-check';
import type { CellValue } from '../roster/roster-sheet.js';
import { calendarProblems } from './calendar-problems.js';
import { calendarReasons, calendarSheetCodes } from './calendar-sheet-reasons.js';
import { readCalendarSheet } from './read-calendar-sheet.js';
import {
  type LessonTime,
  lessonTimes,
  type SchoolCalendar,
  usualCalendar,
  usualWeek,
} from './school-calendar.js';
import { weekdays } from './weekday.js';
import { calendarSheetRows } from './write-calendar-sheet.js';

const headings = ['Loại', 'Từ ngày', 'Đến ngày', 'Buổi học', 'Ghi chú'];
const read = (...rows: CellValue[][]) =>
  readCalendarSheet([{ name: 'Lịch', rows: [['LỊCH NĂM HỌC'], headings, ...rows] }], 2026);

describe('a calendar’s sheet', () => {
  it('is read as clerks write it', () => {
    const { calendar, findings } = read(
      ['HK I', new Date('2026-09-05'), '16/1/2027', null, 'Học kì I'],
      ['Học kỳ', '18-01-2027', '28/05/2027', '', 'Học kì II'],
      [],
      ['Thứ 7', null, null, 'Nghỉ', null],
      ['T2', null, null, 'sáng', null],
      ['Nghỉ Tết', '01/02/2027', '14/02/2027', null, 'Tết Nguyên đán'],
      ['Học nửa ngày', '20/11/2026', null, 'Buổi sáng', 'Mít tinh'],
      ['Học bù', new Date('2027-02-20'), null, null, null],
    );
    expect(findings).toEqual([]);
    expect(calendar).toEqual({
      terms: [
        { name: 'Học kì I', from: '2026-09-05', until: '2027-01-16' },
        { name: 'Học kì II', from: '2027-01-18', until: '2027-05-28' },
      ],
      week: { ...usualWeek, saturday: 'none', monday: 'morning' },
      specialDays: [
        { from: '2027-02-01', until: '2027-02-14', lessons: 'none', note: 'Tết Nguyên đán' },
        { from: '2026-11-20', until: '2026-11-20', lessons: 'morning', note: 'Mít tinh' },
        { from: '2027-02-20', until: '2027-02-20', lessons: 'whole', note: '' },
      ],
    });
  });

  it('shows back each line that it can’t take, by sheet, row and column, and takes the others', () => {
    const { calendar, findings } = read(
      [null, '01/02/2027', null, null, 'Tết'],
      ['Dã ngoại', '01/02/2027', null, null, null],
      ['Nghỉ', null, null, null, null],
      ['Nghỉ', '31/02/2027', null, null, null],
      ['Nghỉ', '#N/A', null, null, null],
      ['Nghỉ', '2027', null, null, null],
      ['Học nửa ngày', '20/11/2026', null, null, null],
      ['Học nửa ngày', '20/11/2026', null, 'Cả ngày', null],
      ['Học nửa ngày', '20/11/2026', null, 'tối', null],
      ['Thứ Hai', null, null, 'Cả ngày', null],
      ['Thứ 2', null, null, 'Nghỉ', null],
      ['Học kì', '05/09/2026', '16/01/2027', null, null],
      ['Nghỉ', '30/4/2027', '1/5/2027', null, 'Lễ'],
      ['Nghỉ', '1/5/2027', '30/4/2027', null, 'Lễ'],
    );
    expect(findings.map(({ row, column, code }) => [row, column, code])).toEqual([
      [3, 'A', 'kind-missing'],
      [4, 'A', 'kind-unknown'],
      [5, 'B', 'day-missing'],
      [6, 'B', 'day-invalid'],
      [7, 'B', 'day-invalid'],
      [8, 'B', 'day-invalid'],
      [9, 'D', 'lessons-missing'],
      [10, 'D', 'lessons-unknown'],
      [11, 'D', 'lessons-unknown'],
      [13, 'A', 'weekday-repeated'],
      [14, 'E', 'name-missing'],
      [16, null, 'days-reversed'],
    ]);
    expect(calendar.specialDays).toEqual([
      { from: '2027-04-30', until: '2027-05-01', lessons: 'none', note: 'Lễ' },
    ]);
  });

  it('is none where no sheet has its headings, and hidden sheets are passed over', () => {
    const rows = [headings, ['Nghỉ', '30/4/2027', null, null, null]];
    expect(readCalendarSheet([{ name: 'a', rows: [['Lớp', 'Họ tên']] }], 2026).found).toBe(false);
    const { found, calendar } = readCalendarSheet([{ name: 'a', hidden: true, rows }], 2026);
    expect([found, calendar.specialDays]).toEqual([false, []]);
  });

  it('has a reason in both languages for every code', () => {
    expect(Object.keys(calendarReasons).sort()).toEqual([...calendarSheetCodes].sort());
  });

  it('is read back as it was written, in both languages', () => {
    const days = fc
      .integer({ min: 0, max: 400 })
      .map((offset) => new Date(Date.UTC(2026, 6, 1 + offset)).toISOString().slice(0, 10));
    const texts = fc.constantFrom('', '-', 'Tết Nguyên đán', 'Lễ 30/4', '2027', 'a; b');
    const specialDays = fc.uniqueArray(
      fc.record({ from: days, lessons: fc.constantFrom<LessonTime>(...lessonTimes), note: texts }),
      { selector: ({ from }) => from, maxLength: 8 },
    );
    const weeks = fc.record(
      Object.fromEntries(weekdays.map((day) => [day, fc.constantFrom<LessonTime>(...lessonTimes)])),
    ) as fc.Arbitrary<SchoolCalendar['week']>;
    fc.assert(
      fc.property(
        weeks,
        specialDays,
        fc.constantFrom('vi' as const, 'en' as const),
        (week, special, language) => {
          const calendar: SchoolCalendar = {
            terms: usualCalendar(2026).terms,
            week,
            specialDays: special.map((one) => ({ ...one, until: one.from })),
          };
          fc.pre(calendarProblems(calendar, 2026).length === 0);
          const rows = calendarSheetRows(calendar, language);
          const reading = readCalendarSheet([{ name: 'Lịch', rows }], 2026);
          expect(reading).toEqual({ calendar, findings: [], found: true });
        },
      ),
    );
  });
});
