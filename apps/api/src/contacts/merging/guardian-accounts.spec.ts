import { bodyOf, codeOf } from '../../../test/support/answers.js';
import { openSchool, type TestSchool } from '../../../test/support/school.js';
import { type SignedIn, signIn } from '../../../test/support/sign-in.js';
import { guardian, idOf, student, takeOver } from '../testing/roster-in-test.js';

const nobody = '00000000-0000-4000-8000-000000000000';

describe('a guardian who is also on the staff', () => {
  let school: TestSchool;
  let cgcn: SignedIn;
  beforeAll(async () => {
    school = await openSchool({ REQUESTS_PER_MINUTE: '100000' });
    cgcn = await signIn(school, 'cgcn');
    await takeOver(school, [
      student({
        ...{ code: 'S1', fullName: 'Vũ Chi' },
        guardians: [guardian('father', 'Vũ Dần', '+84900000001'), guardian('mother', 'Tô Ê')],
      }),
      student({
        ...{ code: 'S2', fullName: 'Lý An' },
        guardians: [guardian('father', 'Lý Bá'), guardian('mother', 'Hồ Thị Ca')],
      }),
    ]);
  });
  afterAll(() => school.close());

  it('is one person with two hats, seen from both sides, with no more rights for it', async () => {
    const teacher = await signIn(school, 'homeroom_teacher');
    const guardianId = await idOf(school, 'guardian', 'Vũ Dần');
    const child = await idOf(school, 'student', 'Vũ Chi');
    const link = (accountId: string, of = guardianId) =>
      cgcn.put(`/api/v1/guardians/${of}/account`).send({ accountId });
    await link(teacher.accountId).expect(204);
    const expected = {
      links: [{ guardianId, guardianName: 'Vũ Dần', accountName: 'Người thử homeroom_teacher' }],
    };
    const ofGuardian = await cgcn.get(`/api/v1/guardians/${guardianId}/account`).expect(200);
    const ofAccount = await cgcn.get(`/api/v1/accounts/${teacher.accountId}/guardian`).expect(200);
    expect([ofGuardian.body, ofAccount.body]).toMatchObject([expected, expected]);
    expect((await teacher.get(`/api/v1/students/${child}`)).status).toBe(404);
    const hats = async (reader: SignedIn) => {
      const answer = await reader.get(`/api/v1/students/${child}`).expect(200);
      return bodyOf<{ guardians: { staffAccount?: unknown }[] }>(answer).guardians.map(
        ({ staffAccount }) => staffAccount,
      );
    };
    expect(await hats(cgcn)).toEqual([
      { id: teacher.accountId, displayName: 'Người thử homeroom_teacher' },
      null,
    ]);
    // Whom it is no task of to write that down is not told who is who.
    expect(await hats(await signIn(school, 'bgh'))).toEqual([undefined, undefined]);
    const taken = await link(teacher.accountId, await idOf(school, 'guardian', 'Tô Ê'));
    expect([taken.status, codeOf(taken)]).toEqual([409, 'guardian-account.taken']);
    expect(codeOf(await link(nobody).expect(404))).toBe('account.not-found');
    expect((await teacher.get(`/api/v1/guardians/${guardianId}/account`)).status).toBe(403);
    await cgcn.delete(`/api/v1/guardians/${guardianId}/account`).expect(204);
    await link(teacher.accountId, await idOf(school, 'guardian', 'Tô Ê')).expect(204);
  });

  it('leaves a mark in the audit trail when they change what is their own', async () => {
    const own = await idOf(school, 'guardian', 'Lý Bá');
    const other = await idOf(school, 'guardian', 'Hồ Thị Ca');
    await cgcn
      .put(`/api/v1/guardians/${own}/account`)
      .send({ accountId: cgcn.accountId })
      .expect(204);
    for (const id of [own, other]) {
      await cgcn
        .post(`/api/v1/guardians/${id}/opt-outs`)
        .send({ messageKind: 'direct-message', howSaid: 'tự nói' })
        .expect(204);
    }
    const marks = await school.sql<{ id: string; mark: boolean | null }>(
      `SELECT subject_id AS id, (details -> 'ownRecord')::boolean AS mark FROM audit_entry
       WHERE action = 'guardian.opted-out' AND details ->> 'messageKind' = 'direct-message'
         AND subject_id = ANY($1) ORDER BY id`,
      [[own, other]],
    );
    expect(Object.fromEntries(marks.map(({ id, mark }) => [id, mark]))).toEqual({
      [own]: true,
      [other]: null,
    });
  });
});
