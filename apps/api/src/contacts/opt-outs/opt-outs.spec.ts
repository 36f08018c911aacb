import { schoolYearOf } from '@lien-lac/domain';
import { codeOf } from '../../../test/support/answers.js';
import { openSchool, type TestSchool } from '../../../test/support/school.js';
import { type SignedIn, signIn } from '../../../test/support/sign-in.js';
import { Database } from '../../platform/database/database.js';
import { Homerooms } from '../classes/homerooms.js';
import { contactIds, guardian, idOf, student, takeOver } from '../testing/roster-in-test.js';

const mother = (...phones: string[]) => guardian('mother', 'Hồ Ca', ...phones);
const an = student({ code: 'HS1', fullName: 'Lý An', guardians: [mother('+84900000001')] });
const em = student({
  ...{ code: 'HS2', fullName: 'Lý Em', className: '11A1', grade: 11 },
  guardians: [mother('+84900000001')],
});

describe('an opt-out', () => {
  let school: TestSchool;
  let cgcn: SignedIn;
  let guardianId: string;

  const optOut = (person = cgcn, messageKind = 'announcement') =>
    person
      .post(`/api/v1/guardians/${guardianId}/opt-outs`)
      .send({ messageKind, howSaid: 'gọi điện cho cô chủ nhiệm' });
  const backIn = (person = cgcn, messageKind = 'announcement') =>
    person.delete(`/api/v1/guardians/${guardianId}/opt-outs/${messageKind}`);
  const suppressed = async () =>
    (
      await school.sql<{ line: string }>(
        "SELECT concat_ws(' ', reference, message_kind, reason) AS line FROM suppression ORDER BY 1",
      )
    ).map(({ line }) => line);
  const expected = async () =>
    (await contactIds(school)).map((id) => `contact:${id} announcement opted-out`).sort();
  beforeAll(async () => {
    school = await openSchool({ SIGN_INS_PER_MINUTE: '1000', REQUESTS_PER_MINUTE: '100000' });
  });
  beforeEach(async () => {
    await school.reset();
    cgcn = await signIn(school, 'cgcn');
    await takeOver(school, [an, em]);
    guardianId = await idOf(school, 'guardian', 'Hồ Ca');
  });
  afterAll(() => school.close());

  it('holds for all contacts of the guardian, at every child', async () => {
    await optOut().expect(204);
    expect(await expected()).toHaveLength(2);
    expect(await suppressed()).toEqual(await expected());
  });

  it('holds for contacts that come later, at a known child and at a new one', async () => {
    await optOut().expect(204);
    await takeOver(school, [
      { ...an, guardians: [mother('+84900000002')] },
      student({ code: 'HS3', fullName: 'Lý Út', guardians: [mother('+84900000001')] }),
    ]);
    expect(await expected()).toHaveLength(4);
    expect(await suppressed()).toEqual(await expected());
  });

  it('ends when the guardian wants messages again, for all contacts and this kind alone', async () => {
    await optOut().expect(204);
    await optOut(cgcn, 'daily-report').expect(204);
    await backIn().expect(204);
    const left = await suppressed();
    expect(left).toHaveLength(2);
    expect(left.every((line) => line.includes('daily-report'))).toBe(true);
    const rows = await school.sql(
      'SELECT message_kind, back_in_by FROM opt_out ORDER BY message_kind',
    );
    expect(rows).toEqual([
      { message_kind: 'announcement', back_in_by: cgcn.accountId },
      { message_kind: 'daily-report', back_in_by: null },
    ]);
  });

  it('said twice, or taken back twice, counts once', async () => {
    await optOut().expect(204);
    await optOut().expect(204);
    await backIn().expect(204);
    await backIn().expect(204);
    const audited = await school.sql<{ action: string }>(
      "SELECT action FROM audit_entry WHERE subject_kind = 'guardian' ORDER BY id",
    );
    expect(audited.map(({ action }) => action)).toEqual([
      'guardian.opted-out',
      'guardian.opted-in',
    ]);
    await optOut().expect(204);
    expect(await suppressed()).toEqual(await expected());
  });

  it('is a homeroom teacher’s to write down for the own class only', async () => {
    const teacher = await signIn(school, 'homeroom_teacher');
    expect(codeOf(await optOut(teacher).expect(404))).toBe('guardian.not-found');
    const classId = await idOf(school, 'school_class', '11A1');
    await school
      .get(Database)
      .transaction((transaction) =>
        school.get(Homerooms).assign(transaction, classId, teacher.accountId),
      );
    await optOut(teacher).expect(204);
    await backIn(teacher).expect(204);
    await takeOver(school, [{ ...em, className: '11A2' }]);
    expect(codeOf(await optOut(teacher).expect(404))).toBe('guardian.not-found');
  });

  it('is refused for who or what does not exist', async () => {
    expect(codeOf(await optOut(cgcn, 'lottery').expect(400))).toBe('request.invalid');
    expect(codeOf(await backIn(cgcn, 'lottery').expect(400))).toBe('request.invalid');
    guardianId = '00000000-0000-4000-8000-000000000000';
    expect(codeOf(await optOut().expect(404))).toBe('guardian.not-found');
    expect(codeOf(await backIn().expect(404))).toBe('guardian.not-found');
  });

  it('is not for others to write down', async () => {
    expect(codeOf(await optOut(await signIn(school, 'training')).expect(403))).toBe(
      'request.not-allowed',
    );
  });
});

describe('the homeroom of a class', () => {
  let school: TestSchool;
  beforeAll(async () => {
    school = await openSchool({ SIGN_INS_PER_MINUTE: '1000' });
    await takeOver(school, [an, em]);
  });
  afterAll(() => school.close());

  it('is one teacher’s, who has one class a year, whoever had it before', async () => {
    const homerooms = school.get(Homerooms);
    const [binh, cuc] = ['0000000b', '0000000c'].map(
      (start) => `${start}-0000-4000-8000-000000000000`,
    ) as [string, string];
    const [a1, b1] = [
      await idOf(school, 'school_class', '10A1'),
      await idOf(school, 'school_class', '11A1'),
    ];
    const { startYear } = schoolYearOf(new Date('2026-11-23T02:00:00Z'));
    const assign = (classId: string, accountId: string) =>
      school
        .get(Database)
        .transaction((transaction) => homerooms.assign(transaction, classId, accountId));
    const classes = async () =>
      [
        await homerooms.homeroomClassOf(binh, startYear),
        await homerooms.homeroomClassOf(cuc, startYear),
      ].map((found) => found?.name);

    await assign(a1, binh);
    await assign(b1, cuc);
    expect(await classes()).toEqual(['10A1', '11A1']);
    await assign(b1, cuc);
    await assign(b1, binh);
    expect(await classes()).toEqual(['11A1', undefined]);
    expect(await homerooms.homeroomClassOf(binh, startYear + 1)).toBeNull();
    await expect(assign(binh, binh)).rejects.toMatchObject({ code: 'class.not-found' });
  });
});
