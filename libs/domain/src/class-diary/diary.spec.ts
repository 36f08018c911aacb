import fc from 'fast-check';
import { messageTextProblems } from '../messages/check-message-text.js';
import { schoolInstant } from '../school-time/school-time.js';
import { usualCalendar } from '../school-calendar/school-calendar.js';
import { type Attendance, attendanceProblem, presentAllDay, timeInWords } from './attendance.js';
import {
  type DiaryContent,
  type DiaryEntry,
  diaryPage,
  diarySummary,
  emptyDiary,
  isOrdinary,
  ordinaryEntry,
  unexplainedAbsences,
} from './diary-content.js';
import { diaryDayRefusal, minutesLate } from './diary-day.js';
import {
  addPhrase,
  fillPhrase,
  gapsOf,
  phrasesOf,
  usualDefaultLine,
  usualPhrases,
  unexplainedAbsenceText,
  withoutPhrase,
} from './diary-phrases.js';
import { defaultLineProblems, type DiaryProblemCode, diaryProblems } from './diary-problems.js';

const entry = (studentId: string, changes: Partial<DiaryEntry> = {}): DiaryEntry => ({
  ...ordinaryEntry(studentId),
  ...changes,
});
const diary = (...entries: DiaryEntry[]): DiaryContent => ({ ...emptyDiary, entries });

describe('a diary’s page', () => {
  const students = [
    { id: 'b', fullName: 'Vũ Bình' },
    { id: 'a', fullName: 'Lý An' },
  ];

  it('has everybody by given name, present unless written otherwise', () => {
    const content = diary(entry('b', { conduct: 'muộn' }), entry('gone', { study: 'tốt' }));
    const { lines, ofOthers } = diaryPage(students, content);
    expect(lines.map(({ entry: { studentId, conduct } }) => [studentId, conduct])).toEqual([
      ['a', ''],
      ['b', 'muộn'],
    ]);
    expect(lines[0]!.entry.attendance).toEqual(presentAllDay);
    // Who changed class at noon is neither lost nor sent from here.
    expect(ofOthers.map(({ studentId }) => studentId)).toEqual(['gone']);
  });

  it('counts what there is, and knows an ordinary day', () => {
    const entries = [
      entry('a'),
      entry('b', { attendance: { kind: 'late', minutes: 5 } }),
      entry('c', { attendance: { kind: 'absent-with-leave' } }),
      entry('d', { attendance: { kind: 'left-early', at: '11:30' }, remark: 'x' }),
    ];
    expect(diarySummary(entries)).toEqual({
      ...{ students: 4, present: 3, late: 1, absent: 1, leftEarly: 1, exceptions: 3 },
    });
    expect(entries.map(isOrdinary)).toEqual([true, false, false, false]);
    expect(isOrdinary(entry('a', { remark: '  ' }))).toBe(true);
  });

  it('asks after an unexplained absence from the first lesson on', () => {
    const content = diary(
      entry('a', { attendance: { kind: 'absent-without-leave' } }),
      entry('b', { attendance: { kind: 'absent-with-leave' } }),
    );
    const first = schoolInstant('2026-11-23', '07:15');
    const before = new Date(first.getTime() - 1);
    expect(messageTextProblems(unexplainedAbsenceText)).toEqual([]);
    expect(unexplainedAbsences(content, first, before)).toEqual([]);
    expect(unexplainedAbsences(content, first, first).map(({ studentId }) => studentId)).toEqual([
      'a',
    ]);
  });
});

describe('the time of a diary', () => {
  const due = schoolInstant('2026-11-23', '16:00');

  test.each<[time: string, late: number]>([
    ['15:59:59.999', 0],
    ['16:00:00.000', 0],
    ['16:00:00.001', 1],
    ['16:01:00.000', 1],
    ['16:01:00.001', 2],
    ['23:59:59.999', 480],
  ])('handed in at %s is late by %i minutes', (time, late) => {
    expect(minutesLate(schoolInstant('2026-11-23', time), due)).toBe(late);
  });

  test.each<[date: string, now: [string, string], refusal: string | null]>([
    ['2026-11-23', ['2026-11-23', '00:00'], null],
    ['2026-11-23', ['2026-11-22', '23:59:59.999'], 'diary.day-ahead'],
    ['2026-11-23', ['2026-11-30', '23:59'], null],
    ['2026-11-23', ['2026-12-01', '00:00'], 'diary.day-over'],
    ['2026-11-22', ['2026-11-23', '10:00'], 'diary.no-school'],
  ])('of %s at %j may be written: %s', (date, [day, time], refusal) => {
    expect(diaryDayRefusal(usualCalendar(2026), date, schoolInstant(day, time))).toBe(refusal);
  });
});

describe('what a diary must satisfy', () => {
  const codesOf = (content: DiaryContent): DiaryProblemCode[] =>
    diaryProblems(content, new Set(['a', 'b'])).map(({ code }) => code);

  test.each<[attendance: Attendance, problem: string | null]>([
    [{ kind: 'late', minutes: 1 }, null],
    [{ kind: 'late', minutes: 300 }, null],
    [{ kind: 'late', minutes: 0 }, 'minutes-invalid'],
    [{ kind: 'late', minutes: 301 }, 'minutes-invalid'],
    [{ kind: 'late', minutes: 2.5 }, 'minutes-invalid'],
    [{ kind: 'left-early', at: '11:30' }, null],
    [{ kind: 'left-early', at: '11:30:00' }, 'time-invalid'],
    [{ kind: 'left-early', at: '25:00' }, 'time-invalid'],
  ])('of %j: %s', (attendance, problem) => {
    expect(attendanceProblem(attendance)).toBe(problem);
  });

  it('is told by code and place', () => {
    expect(diaryProblems(diary(entry('a', { remark: 'x'.repeat(5_000) })), new Set(['a']))).toEqual(
      [
        {
          code: 'diary.text-too-long',
          place: { kind: 'student', studentId: 'a', field: 'remark' },
          most: 500,
        },
      ],
    );
    expect(codesOf(diary(entry('a', { remark: '<b>tốt</b>', study: 'gọi 0912 000 123' })))).toEqual(
      [...['diary.text-has-phone', 'diary.text-has-markup']],
    );
    expect(codesOf(diary(entry('c')))).toEqual(['diary.student-not-in-class']);
    expect(codesOf(diary(entry('a'), entry('a')))).toEqual(['diary.student-repeated']);
    expect(codesOf(diary(entry('a', { attendance: { kind: 'late', minutes: 0 } })))).toEqual([
      'diary.minutes-invalid',
    ]);
    const note = { lesson: 1, subject: 'Toán', note: 'lớp học tốt' };
    expect(codesOf({ ...emptyDiary, lessons: [note, note, { ...note, lesson: 13 }] })).toEqual([
      ...['diary.lesson-repeated', 'diary.lesson-invalid'],
    ]);
  });

  it('knows the fields of a class’s line', () => {
    expect(defaultLineProblems(usualDefaultLine)).toEqual([]);
    expect(defaultLineProblems('Em {ten} học tốt').map(({ code }) => code)).toEqual([
      'diary.unknown-field',
    ]);
  });
});

describe('the usual phrases', () => {
  it('ask for what they lack, and are said once', () => {
    expect(gapsOf('điểm kiểm tra {môn}: {điểm}')).toEqual(['môn', 'điểm']);
    expect(fillPhrase('điểm kiểm tra {môn}: {điểm}', { môn: 'Toán' })).toBeNull();
    expect(fillPhrase('điểm kiểm tra {môn}: {điểm}', { môn: 'Toán', điểm: ' 8,5 ' })).toBe(
      'điểm kiểm tra Toán: 8,5',
    );
    expect(addPhrase('', 'tích cực')).toBe('tích cực');
    expect(addPhrase('tích cực', 'chăm chỉ')).toBe('tích cực; chăm chỉ');
    expect(addPhrase('tích cực; chăm chỉ', 'tích cực')).toBe('tích cực; chăm chỉ');
    expect(withoutPhrase('tích cực; chăm chỉ', 'tích cực')).toBe('chăm chỉ');
  });

  it('can be said of a student as they are, once filled in', () => {
    for (const [field, phrases] of Object.entries(usualPhrases)) {
      for (const phrase of phrases) {
        const filled = fillPhrase(
          phrase,
          Object.fromEntries(gapsOf(phrase).map((gap) => [gap, 'Toán'])),
        );
        const content = diary(entry('a', { [field]: filled }));
        expect([phrase, diaryProblems(content, new Set(['a']))]).toEqual([phrase, []]);
      }
    }
  });

  it('are added and taken away without a trace', () => {
    const phrase = fc.stringMatching(/^[a-zđê]{1,8}( [a-zđê]{1,8}){0,3}$/u);
    fc.assert(
      fc.property(fc.uniqueArray(phrase, { maxLength: 5 }), phrase, (phrases, one) => {
        fc.pre(!phrases.includes(one));
        const text = phrases.join('; ');
        expect(phrasesOf(addPhrase(text, one))).toEqual([...phrases, one]);
        expect(withoutPhrase(addPhrase(text, one), one)).toBe(text);
      }),
    );
  });

  test.each([
    ['11:30', '11h30'],
    ['07:05', '7h05'],
    ['00:15', '0h15'],
  ])('a time of day %s is written %s', (time, written) => {
    expect(timeInWords(time)).toBe(written);
  });
});
