import type { AudienceRule, MessageKind } from '@lien-lac/domain';
import { openSchool, type TestSchool } from '../../../test/support/school.js';
import { Database } from '../../platform/database/database.js';
import { signIn } from '../../../test/support/sign-in.js';
import { RecordOptOut } from '../opt-outs/record-opt-out.js';
import {
  confirmPhones,
  contactIds,
  guardian,
  idOf,
  student,
  takeOver,
} from '../testing/roster-in-test.js';
import { Audience, type Recipient } from './audience.js';

const whole: AudienceRule = { kind: 'school' };
const [p1, p2, p3, p4, p5] = [1, 2, 3, 4, 5].map((n) => `+8490000000${n}`) as [
  string,
  string,
  string,
  string,
  string,
];

describe('an audience', () => {
  let school: TestSchool;
  let audience: Audience;

  const recipients = (
    rule: AudienceRule = whole,
    kind: MessageKind = 'announcement',
    chunkSize = 2,
  ): Promise<Recipient[]> =>
    school.get(Database).transaction(async (transaction) => {
      const found: Recipient[] = [];
      for await (const chunk of audience.recipients(transaction, rule, kind, chunkSize)) {
        expect(chunk.length).toBeLessThanOrEqual(chunkSize);
        found.push(...chunk);
      }
      return found;
    });
  const phones = async (...given: Parameters<typeof recipients>): Promise<string[]> =>
    (await recipients(...given)).map(({ address }) => address);
  const reasons = async (kind: MessageKind = 'announcement'): Promise<string[]> =>
    (await audience.unreachable(whole, kind, null, 100)).map(
      ({ fullName, className, reason }) => `${className} ${fullName}: ${reason}`,
    );
  const optOut = async (name: string, kind: MessageKind): Promise<void> => {
    const { accountId } = await signIn(school, 'cgcn');
    await school
      .get(RecordOptOut)
      .run(
        { accountId, role: 'cgcn', displayName: 'CGCN' },
        await idOf(school, 'guardian', name),
        kind,
        'gọi điện',
      );
  };
  beforeAll(async () => {
    school = await openSchool({ SIGN_INS_PER_MINUTE: '1000' });
  });
  beforeEach(async () => {
    await school.reset();
    audience = school.get(Audience);
    await takeOver(school, [
      student({
        ...{ code: 'HS1', fullName: 'Lý An' },
        guardians: [guardian('father', 'Lý Bá', p1), guardian('mother', 'Hồ Ca', p2)],
      }),
      student({
        ...{ code: 'HS2', fullName: 'Lý Bình', className: '12A1', grade: 12 },
        guardians: [guardian('father', 'Lý Bá', p1), guardian('mother', 'Hồ Ca', p2)],
      }),
      student({
        ...{ code: 'HS3', fullName: 'Vũ Chi', className: '10A2' },
        guardians: [guardian('father', 'Vũ Dần', p3), guardian('mother', 'Đỗ Ê', p3, p4)],
      }),
      student({
        ...{ code: 'HS4', fullName: 'Ngô Đạt', className: '10A2' },
        guardians: [guardian('mother', 'Mai Gấm')],
      }),
    ]);
  });
  afterAll(() => school.close());

  it('is nobody before the first confirmation', async () => {
    expect(await recipients()).toEqual([]);
    expect(await audience.count(whole, 'announcement')).toEqual({
      ...{ phones: 0, messages: 0, emails: 0, students: 4, unreachableStudents: 4 },
      unreachable: { unconfirmed: 3, 'failing-number': 0, 'opted-out': 0, 'no-contact': 1 },
    });
  });

  it('has each phone once, in order, with every child and contact that it stands for', async () => {
    await confirmPhones(school);
    const found = await recipients();
    expect(found.map(({ address }) => address)).toEqual([p1, p2, p3, p4]);
    expect(found[0]!.students.map(({ fullName, className }) => [fullName, className])).toEqual([
      ['Lý An', '10A1'],
      ['Lý Bình', '12A1'],
    ]);
    expect(found[0]!.contactIds).toEqual(await contactIds(school, p1));
    expect(found[0]!.contactIds).toHaveLength(2);
    // Husband and wife on one phone: two contacts, one child.
    expect(found[2]!.contactIds).toHaveLength(2);
    expect(found[2]!.students.map(({ fullName }) => fullName)).toEqual(['Vũ Chi']);
  });

  it.each([1, 2, 3, 4, 5, 1000])('is the same in chunks of %d', async (chunkSize) => {
    await confirmPhones(school);
    expect(await phones(whole, 'announcement', chunkSize)).toEqual([p1, p2, p3, p4]);
  });

  it('lets go of the transaction when whoever reads it stops early', async () => {
    await confirmPhones(school);
    const first = await school.get(Database).transaction(async (transaction) => {
      for await (const chunk of audience.recipients(transaction, whole, 'announcement', 1)) {
        for await (const other of audience.recipients(transaction, whole, 'announcement', 1)) {
          expect(other).toEqual(chunk);
          break;
        }
        return chunk;
      }
      return [];
    });
    expect(first.map(({ address }) => address)).toEqual([p1]);
  });

  it('is the grades or the classes that the rule names, with the children in them', async () => {
    await confirmPhones(school);
    const grade = await recipients({ kind: 'grades', grades: [12] });
    expect(grade.map(({ address }) => address)).toEqual([p1, p2]);
    expect(grade[0]!.students.map(({ fullName }) => fullName)).toEqual(['Lý Bình']);
    const classIds = [await idOf(school, 'school_class', '10A2')];
    expect(await phones({ kind: 'classes', classIds })).toEqual([p3, p4]);
    expect(await audience.count({ kind: 'classes', classIds }, 'announcement')).toEqual({
      ...{ phones: 2, messages: 2, emails: 0, students: 2, unreachableStudents: 1 },
      unreachable: { unconfirmed: 0, 'failing-number': 0, 'opted-out': 0, 'no-contact': 1 },
    });
  });

  it('leaves out who opted out of the kind, and keeps the other on the same phone', async () => {
    await confirmPhones(school);
    await optOut('Vũ Dần', 'announcement');
    await optOut('Hồ Ca', 'announcement');
    const found = await recipients();
    expect(found.map(({ address }) => address)).toEqual([p1, p3, p4]);
    expect(found[1]!.contactIds).toHaveLength(1);
    expect(await phones(whole, 'daily-report')).toEqual([p1, p2, p3, p4]);
  });

  it('leaves out who left, who is in no class of this year, and phones that fail', async () => {
    await confirmPhones(school);
    await school.sql(
      "UPDATE phone SET reachability = 'failing', failing_since = now() WHERE e164 = $1",
      [p4],
    );
    await school.sql(
      `UPDATE enrolment SET enrolled_from = '2026-09-05', enrolled_until = '2026-11-22'
       WHERE student_id = (SELECT id FROM student WHERE code = 'HS2')`,
    );
    const found = await recipients();
    expect(found.map(({ address }) => address)).toEqual([p1, p2, p3]);
    expect(found[0]!.students.map(({ fullName }) => fullName)).toEqual(['Lý An']);
    // Until CGCN opens the next year, everyone is where they were.
    await school.setClock('2027-08-01T09:00:00+07:00');
    expect(await recipients()).toHaveLength(3);
    await school.sql("INSERT INTO school_year (start_year, label) VALUES (2027, '2027–2028')");
    expect(await recipients()).toEqual([]);
  });

  describe('that can not be reached', () => {
    it('is told student by student, in the order of classes and names', async () => {
      expect(await reasons()).toEqual([
        '10A1 Lý An: unconfirmed',
        '10A2 Vũ Chi: unconfirmed',
        '10A2 Ngô Đạt: no-contact',
        '12A1 Lý Bình: unconfirmed',
      ]);
      const [, second, third] = await audience.unreachable(whole, 'announcement', null, 4);
      expect(await audience.unreachable(whole, 'announcement', second!.studentId, 1)).toEqual([
        third,
      ]);
    });

    it('is told with the reason that is soonest mended', async () => {
      await confirmPhones(school, p1, p2, p3);
      await optOut('Lý Bá', 'announcement');
      await optOut('Hồ Ca', 'announcement');
      await optOut('Vũ Dần', 'announcement');
      await school.sql(
        "UPDATE phone SET reachability = 'failing', failing_since = now() WHERE e164 = $1",
        [p3],
      );
      await school.sql("UPDATE contact SET status = 'refused' WHERE status = 'unconfirmed'");
      expect(await reasons()).toEqual([
        '10A1 Lý An: opted-out',
        '10A2 Vũ Chi: failing-number',
        '10A2 Ngô Đạt: no-contact',
        '12A1 Lý Bình: opted-out',
      ]);
      await takeOver(school, [
        student({
          ...{ code: 'HS3', fullName: 'Vũ Chi', className: '10A2' },
          guardians: [guardian('mother', 'Đỗ Ê', p5)],
        }),
      ]);
      expect((await reasons())[1]).toBe('10A2 Vũ Chi: unconfirmed');
      expect(await reasons('daily-report')).toEqual([
        '10A2 Vũ Chi: unconfirmed',
        '10A2 Ngô Đạt: no-contact',
      ]);
      const { unreachableStudents } = await audience.count(whole, 'announcement');
      expect(unreachableStudents).toBe((await reasons()).length);
    });
  });

  describe('of guardians of one class', () => {
    const pick = async (className: string, ...names: string[]) => {
      const classId = await idOf(school, 'school_class', className);
      const ids = await Promise.all(names.map((name) => idOf(school, 'guardian', name)));
      return school
        .get(Database)
        .transaction((transaction) =>
          audience.ofClassGuardians(
            transaction,
            classId,
            names.length === 0 ? 'all' : ids,
            'direct-message',
          ),
        );
    };

    it('has one recipient for each phone, and all guardians who use it', async () => {
      await confirmPhones(school);
      const found = await pick('10A2');
      expect(found.map(({ address, guardianIds }) => [address, guardianIds.length])).toEqual([
        [p3, 2],
        [p4, 1],
      ]);
      expect(found[0]!.guardianIds).toContain(found[0]!.guardianId);
    });

    it('has the picked ones only, and never a child or a guardian of another class', async () => {
      await confirmPhones(school);
      const found = await pick('10A1', 'Lý Bá', 'Vũ Dần');
      expect(found.map(({ address }) => address)).toEqual([p1]);
      expect(found[0]!.students.map(({ fullName }) => fullName)).toEqual(['Lý An']);
      expect(found[0]!.guardianId).toBe(await idOf(school, 'guardian', 'Lý Bá'));
      expect(found[0]!.contactIds).toHaveLength(1);
    });
  });

  it('may be far larger than a chunk', async () => {
    const many = Array.from({ length: 3_000 }, (_, n) =>
      student({
        ...{ code: `M${n}`, fullName: 'Trần Đông', className: `11A${n % 40}`, grade: 11 },
        guardians: [guardian('mother', `Lê Thị ${n % 700}`, `+849000${String(10_000 + n)}`)],
      }),
    );
    await takeOver(school, many);
    await school.sql(
      `UPDATE contact SET status = 'confirmed', confirmed_by = gen_random_uuid(),
         confirmed_at = now(), confirmed_how = 'call'`,
    );
    const found = await phones({ kind: 'grades', grades: [11] }, 'announcement', 250);
    expect(found).toHaveLength(3_000);
    expect(found).toEqual([...new Set(found)].sort());
  });
});
