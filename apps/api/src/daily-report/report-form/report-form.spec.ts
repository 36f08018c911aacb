import { bodyOf } from '../../../test/support/answers.js';
import { openSchool, type TestSchool } from '../../../test/support/school.js';
import type { ClassDayView } from '../review/class-day-views.js';
import { day, entry, openSchoolDay, type SchoolDay, writeDiary } from '../testing/school-day.js';
import type { ReportFormView } from './report-form-views.js';

const address = '/api/v1/report-form';

describe('the form of the day’s messages', () => {
  let school: TestSchool;
  let at: SchoolDay;

  beforeAll(async () => {
    school = await openSchool();
    at = await openSchoolDay(school);
  });
  afterAll(() => school.close());

  it('is set by CGCN as they saw it, holds for what has not left, and leaves its trail', async () => {
    await school.setClock(`${day}T16:05:00+07:00`);
    await writeDiary(school, at.classId, at.teacher, {
      entries: [
        entry(at.families.studentIds['Lê Minh An']!, {
          conduct: 'nói chuyện riêng trong giờ Toán; sử dụng điện thoại trong giờ học',
          remark:
            'được thầy cô khen trước lớp vì đã giúp bạn trong giờ thực hành môn Hóa học chiều nay',
        }),
      ],
    });
    const path = `/api/v1/classes/${at.classId}/daily-reports/${day}`;
    const look = async () => {
      const { students, seen } = bodyOf<ClassDayView>(await at.cgcn.get(path).expect(200));
      return { ...students[0]!.composed, seen };
    };
    const usual = bodyOf<ReportFormView>(await at.cgcn.get(address).expect(200));
    expect(usual).toEqual({
      ...{ mostParts: 3, withoutDiacritics: false, prefix: '', version: 1 },
      can: { change: true },
    });
    const before = await look();
    expect(before).toMatchObject({ parts: 3, leftOut: [] });

    const set = (person: typeof at.cgcn, version: number, change: object) =>
      person
        .put(address)
        .set('If-Match', `"${version}"`)
        .send({ mostParts: 3, withoutDiacritics: false, ...change });
    await at.teacher.get(address).expect(403);
    await set(at.teacher, 1, {}).expect(403);
    for (const mostParts of [0, 9, 1.5, '2']) await set(at.cgcn, 1, { mostParts }).expect(400);
    await set(at.cgcn, 1, { mostParts: 1, withoutDiacritics: true }).expect(200);
    await set(at.cgcn, 1, { mostParts: 2 }).expect(412);

    const after = await look();
    expect(after).toMatchObject({ parts: 1, tooLong: false });
    expect(after.text).toMatch(
      /^Em An \(10A1\): noi chuyen rieng trong gio Toan; .* Duoc thay co/u,
    );
    expect(after.leftOut).toHaveLength(1);
    // Whoever had the page open sees other texts before they may leave.
    expect(after.seen).not.toBe(before.seen);
    const trail = await school.sql<{ before: unknown; after: unknown; who: string }>(
      `SELECT before, after, actor_id AS who FROM audit_entry WHERE action = 'report-form.changed'`,
    );
    expect(trail).toEqual([
      {
        before: { mostParts: 3, withoutDiacritics: false },
        after: { mostParts: 1, withoutDiacritics: true },
        who: at.cgcn.accountId,
      },
    ]);
  });
});
