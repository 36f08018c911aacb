import fc from 'fast-check';
import type { Attendance } from '../class-diary/attendance.js';
import { type DiaryEntry, ordinaryEntry } from '../class-diary/diary-content.js';
import type { Observation } from '../observations/observation.js';
import { composeReport, type ReportForm, type ReportOccasion } from './compose-report.js';
import { observationsToSuggest, type ReportFacts } from './report-facts.js';
import { sensitiveMattersIn } from './sensitive-matters.js';

const form: ReportForm = { prefix: '', diacritics: true, mostParts: 3 };
const seen = (
  kind: Observation['kind'],
  word = '',
  changes: Partial<Observation> = {},
): Observation => ({
  ...{ id: 'o', date: '2026-11-23', classId: 'A1', studentId: 'an', department: 'supervisors' },
  ...{ kind, at: '07:25', minutes: null, word },
  ...changes,
});
const facts = (
  entry: Partial<DiaryEntry> = {},
  takenOver: Observation[] = [],
  changes: Partial<ReportFacts> = {},
): ReportFacts => ({
  student: { id: 'an', fullName: 'Nguyễn Văn An' },
  ...{ className: '10A1', date: '2026-11-23', defaultLine: '', takenOver },
  entry: { ...ordinaryEntry('an'), ...entry },
  attendance: entry.attendance ?? { kind: 'present' },
  ...changes,
});
const textOf = (given: ReportFacts, occasion: ReportOccasion = 'first'): string =>
  composeReport(given, form, occasion).text;

describe('the message of a student', () => {
  test.each<[what: string, given: ReportFacts, text: string]>([
    ['an ordinary day', facts(), 'Em An đi học đúng giờ, chuẩn bị bài đầy đủ, chú ý nghe giảng.'],
    [
      'the class’s own line',
      facts({}, [], { defaultLine: 'Em {họ tên học sinh} ({lớp}) học tốt' }),
      'Em Nguyễn Văn An (10A1) học tốt.',
    ],
    [
      'a line that can’t be sent',
      facts({}, [], { defaultLine: 'Cả lớp {tên} bị ốm' }),
      'Em An đi học đúng giờ, chuẩn bị bài đầy đủ, chú ý nghe giảng.',
    ],
    [
      'lateness',
      facts({ attendance: { kind: 'late', minutes: 10 } }),
      'Em An (10A1): đi học muộn 10 phút.',
    ],
    [
      'leave',
      facts({ attendance: { kind: 'absent-with-leave' } }),
      'Em An (10A1): nghỉ học có phép.',
    ],
    [
      'leaving',
      facts({ attendance: { kind: 'left-early', at: '11:30' } }),
      'Em An (10A1): về sớm lúc 11h30.',
    ],
    [
      'everything at once',
      facts({
        attendance: { kind: 'late', minutes: 10 },
        conduct: 'không đeo thẻ học sinh; nói chuyện riêng trong giờ Toán.',
        ...{ study: 'phát biểu tốt giờ Văn', homework: 'mang máy tính cầm tay' },
        remark: 'cần cố gắng hơn',
      }),
      'Em An (10A1): đi học muộn 10 phút; không đeo thẻ học sinh; nói chuyện riêng trong giờ Toán. Học tập: phát biểu tốt giờ Văn. Dặn dò: mang máy tính cầm tay. Cần cố gắng hơn.',
    ],
    [
      'study alone',
      facts({ study: 'phát biểu tốt giờ Văn' }),
      'Em An (10A1): phát biểu tốt giờ Văn.',
    ],
    [
      'an ordinary day with something to bring',
      facts({ homework: 'mang máy tính cầm tay' }),
      'Em An đi học đúng giờ, chuẩn bị bài đầy đủ, chú ý nghe giảng. Dặn dò: mang máy tính cầm tay.',
    ],
    ['what was seen', facts({}, [seen('uniform', 'đi dép lê')]), 'Em An (10A1): đi dép lê.'],
    [
      'an absence of some lessons',
      facts({}, [seen('absent', 'tiết 1–2')]),
      'Em An (10A1): vắng tiết 1–2.',
    ],
    [
      'it in the observer’s own words',
      facts({}, [seen('absent', 'Vắng tiết 1–2 không phép')]),
      'Em An (10A1): vắng tiết 1–2 không phép.',
    ],
    [
      'nothing of some lessons beside a day that was missed',
      facts({ attendance: { kind: 'absent-without-leave' } }, [seen('absent', 'tiết 1–2')]),
      'Em An (10A1): nghỉ học không phép.',
    ],
    [
      'who left, and how',
      facts({}, [seen('left-early', 'có phụ huynh đón', { at: '11:30' })]),
      'Em An (10A1): về sớm lúc 11h30, có phụ huynh đón.',
    ],
    [
      'boarding missed',
      facts({}, [seen('absent', '', { department: 'boarding' })]),
      'Em An (10A1): vắng giờ bán trú.',
    ],
    [
      'nothing twice',
      facts({ attendance: { kind: 'late', minutes: 10 }, conduct: 'đi dép lê' }, [
        seen('late', '', { minutes: 10 }),
        seen('uniform', 'Đi dép lê.'),
      ]),
      'Em An (10A1): đi học muộn 10 phút; đi dép lê.',
    ],
  ])('says %s', (_what, given, text) => {
    expect(textOf(given)).toBe(text);
  });

  it('asks for a call in place of health and proceedings, and names the case', () => {
    const alone = composeReport(
      facts({}, [seen('health', 'sốt cao, đã uống thuốc')]),
      form,
      'first',
    );
    expect(alone).toMatchObject({ kind: 'call', callAbout: ['health'] });
    expect(alone.text).toBe(
      'Em An (10A1): nhà trường có việc cần trao đổi riêng, kính nhờ PH gọi lại cho GVCN trong ngày.',
    );
    // The other phrases of such a text may speak of the same.
    const fight = facts({ conduct: 'đánh nhau trong lớp; bạn phải về nhà', study: 'tốt' });
    const besides = composeReport(fight, form, 'first');
    expect(besides).toMatchObject({ kind: 'recorded', callAbout: ['discipline'] });
    expect(besides.text).toBe(
      'Em An (10A1): tốt. Nhà trường có việc cần trao đổi riêng, kính nhờ PH gọi lại cho GVCN trong ngày.',
    );
  });

  it('carries its day when it comes later, and a mark when it corrects', () => {
    const given = facts({ attendance: { kind: 'late', minutes: 10 } });
    expect(textOf(given, 'again')).toBe('Ngày 23/11: Em An (10A1): đi học muộn 10 phút.');
    expect(textOf(given, 'correction')).toBe(
      'Đính chính tin ngày 23/11: Em An (10A1): đi học muộn 10 phút.',
    );
  });

  it('stands after the school’s words, and without marks where the school sends so', () => {
    const plain = { ...form, prefix: 'THPT Hoa Sen:', diacritics: false };
    expect(composeReport(facts({ study: 'phát biểu tốt' }), plain, 'first')).toMatchObject({
      text: 'THPT Hoa Sen: Em An (10A1): phat bieu tot.',
      parts: 1,
    });
  });

  it('is made of nobody else’s facts', () => {
    const other = { ...ordinaryEntry('binh'), study: 'kém' };
    expect(() => composeReport(facts({}, [], { entry: other }), form, 'first')).toThrow(RangeError);
    const observed = facts({}, [seen('uniform', '', { studentId: 'binh' })]);
    expect(() => composeReport(observed, form, 'first')).toThrow('another one');
  });

  it('leaves the least weighty out first, ends after a word, and says what is missing', () => {
    const given = facts({
      attendance: { kind: 'late', minutes: 10 },
      study: 'phát biểu xây dựng bài rất tốt; chưa làm bài tập Toán',
      homework: 'mang máy tính',
      remark: 'cần cố gắng',
    });
    const { text, parts, leftOut, tooLong } = composeReport(
      given,
      { ...form, mostParts: 1 },
      'first',
    );
    expect(text).toBe('Em An (10A1): đi học muộn 10 phút. Học tập: phát biểu xây dựng bài…');
    expect([parts, tooLong]).toEqual([1, false]);
    expect(leftOut.map(({ part }) => part)).toEqual(['study', 'study', 'homework', 'remark']);
  });

  it('squeezes in nothing lighter after what did not fit', () => {
    const given = facts({
      attendance: { kind: 'late', minutes: 10 },
      ...{ conduct: 'x'.repeat(80), remark: 'tốt' },
    });
    const { text, leftOut } = composeReport(given, { ...form, mostParts: 1 }, 'first');
    expect(text).toBe('Em An (10A1): đi học muộn 10 phút.');
    expect(leftOut.map(({ part }) => part)).toEqual(['conduct', 'remark']);
  });

  it('is too long, and for a person to write, where not one phrase fits', () => {
    const given = facts({ conduct: 'ế'.repeat(80), remark: 'tốt' });
    const composed = composeReport(given, { ...form, mostParts: 1 }, 'first');
    expect(composed).toMatchObject({ tooLong: true, parts: 2, callAbout: [] });
    expect(composed.text).toBe(`Em An (10A1): ${'ế'.repeat(80)}.`);
  });

  it('suggests what the attendance does not say, and nothing that was found wrong', () => {
    const attendance: Attendance = { kind: 'late', minutes: 10 };
    const observations = [
      seen('late', '', { id: 'late', minutes: 10 }),
      seen('uniform', '', { id: 'uniform' }),
      seen('health', 'mệt', { id: 'health' }),
      seen('absent', '', { id: 'wrong' }),
    ];
    const wrong = {
      observation: observations[3]!,
      choice: 'diary' as const,
      status: 'settled' as const,
    };
    const contradiction = {
      ...wrong,
      key: '',
      kind: 'present-absent' as const,
      studentId: 'an',
      attendance,
    };
    expect(
      observationsToSuggest(attendance, observations, [contradiction]).map(({ id }) => id),
    ).toEqual([...['uniform', 'health']]);
  });

  it('keeps within its parts whatever was written, cuts no word, and speaks of nothing sensitive', () => {
    const phrase = fc.constantFrom(
      ...['không đeo thẻ học sinh', 'chưa làm bài tập Toán', 'tiến bộ rõ ở môn Ngữ văn', 'tốt'],
      ...['bị sốt cao từ sáng', 'đã lập biên bản', 'x'.repeat(90), 'chữ '.repeat(60).trim()],
    );
    const text = fc.array(phrase, { maxLength: 5 }).map((phrases) => phrases.join('; '));
    const entries = fc.record({ conduct: text, study: text, homework: text, remark: text });
    const forms = fc.record({
      prefix: fc.constantFrom('', 'THPT Hoa Sen:'),
      diacritics: fc.boolean(),
      mostParts: fc.integer({ min: 3, max: 6 }),
    });
    const occasions = fc.constantFrom<ReportOccasion>('first', 'again', 'correction');
    fc.assert(
      fc.property(entries, forms, occasions, (entry, given, occasion) => {
        const composed = composeReport(facts(entry), given, occasion);
        expect(composed.parts).toBeLessThanOrEqual(given.mostParts);
        expect(composed.tooLong).toBe(false);
        if (given.diacritics) expect(sensitiveMattersIn(composed.text)).toEqual([]);
        const unlimited = composeReport(facts(entry), { ...given, mostParts: 255 }, occasion);
        const words = new Set(wordsOf(unlimited.text));
        expect(wordsOf(composed.text).filter((word) => !words.has(word))).toEqual([]);
        if (composed.leftOut.length === 0) expect(composed.text).toBe(unlimited.text);
      }),
      { numRuns: 200 },
    );
  });
});

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}
