import type { Role } from '@lien-lac/domain';
import { bodyOf, codeOf } from '../../../test/support/answers.js';
import { openSchool, type TestSchool } from '../../../test/support/school.js';
import { type SignedIn, signIn } from '../../../test/support/sign-in.js';
import { guardian, idOf, student, takeOver } from '../testing/roster-in-test.js';
import type { GuardianMergePageView, MergeSuggestionPageView } from './merge-views.js';
import { rowsOfGuardians } from './testing/rows-of-guardians.js';

const [p1, p2, p3] = ['+84900000001', '+84900000002', '+84900000003'] as const;
const nobody = '00000000-0000-4000-8000-000000000000';

describe('one person with several children', () => {
  let school: TestSchool;
  let cgcn: SignedIn;

  beforeAll(async () => {
    school = await openSchool({ REQUESTS_PER_MINUTE: '100000' });
    cgcn = await signIn(school, 'cgcn');
  });
  afterAll(() => school.close());

  const merge = async (keptId: string, goneId: string): Promise<string> => {
    const answer = await cgcn.post('/api/v1/guardian-merges').send({ keptId, goneId }).expect(201);
    return bodyOf<{ id: string }>(answer).id;
  };
  const undo = (id: string) => cgcn.delete(`/api/v1/guardian-merges/${id}`);
  const suggestions = async (query = ''): Promise<MergeSuggestionPageView> =>
    bodyOf(await cgcn.get(`/api/v1/guardian-merges/suggestions${query}`).expect(200));
  const pairs = async (): Promise<string[]> =>
    (await suggestions()).suggestions.map(
      ({ guardians, likelihood }) =>
        `${guardians
          .map(({ fullName }) => fullName)
          .sort()
          .join(' + ')}: ${likelihood}`,
    );

  const everything = () => rowsOfGuardians(school);
  const one = async <Row extends object>(text: string, values: unknown[]): Promise<Row> =>
    (await school.sql<Row>(text, values))[0]!;
  const contactsOf = (guardianId: string) =>
    school.sql<{ student: string; phone: string; status: string }>(
      `SELECT s.full_name AS student, p.e164 AS phone, k.status
       FROM guardianship g JOIN student s ON s.id = g.student_id
       JOIN contact k ON k.guardianship_id = g.id JOIN phone p ON p.id = k.phone_id
       WHERE g.guardian_id = $1 ORDER BY 1, 2`,
      [guardianId],
    );

  describe('is found', () => {
    beforeAll(async () => {
      await takeOver(school, [
        student({
          ...{ code: 'S1', fullName: 'Lý An' },
          guardians: [guardian('mother', 'Hồ Thị Ca', p1), guardian('father', 'Lý Bá', p1)],
        }),
        student({
          ...{ code: 'S2', fullName: 'Lý Em', className: '11A1', grade: 11 },
          guardians: [guardian('mother', 'Hồ T. Ca', p1)],
        }),
        student({
          ...{ code: 'S3', fullName: 'Vũ Chi', className: '11A1', grade: 11 },
          guardians: [guardian('guardian', 'Vũ Dần', p2)],
        }),
        student({
          ...{ code: 'S4', fullName: 'Ngô Đạt', className: '12A1', grade: 12 },
          guardians: [guardian('guardian', 'Tô Ê', p2)],
        }),
      ]);
    });

    it('by the phone and the name, and not where husband and wife share a phone', async () => {
      expect(await pairs()).toEqual(
        expect.arrayContaining(['Hồ T. Ca + Hồ Thị Ca: likely', 'Tô Ê + Vũ Dần: possible']),
      );
      expect(await pairs()).toHaveLength(2);
      const { suggestions: all } = await suggestions();
      const likely = all.find(({ likelihood }) => likelihood === 'likely')!;
      expect(likely.sharedPhones).toEqual([p1]);
      expect(likely.guardians.flatMap(({ students }) => students)).toEqual(
        expect.arrayContaining([
          expect.objectContaining({ fullName: 'Lý An', className: '10A1' }),
          expect.objectContaining({ fullName: 'Lý Em', className: '11A1' }),
        ]),
      );
    });

    it('page by page', async () => {
      const first = await suggestions('?limit=1');
      const second = await suggestions(`?limit=1&cursor=${first.next}`);
      const ids = [first, second].flatMap((page) =>
        page.suggestions.map(({ guardians }) => guardians.map(({ id }) => id).join()),
      );
      expect(new Set(ids).size).toBe(2);
      expect((await suggestions(`?cursor=${second.next}`)).suggestions).toEqual([]);
    });

    it('and not offered again once somebody said that they are two', async () => {
      const guardianIds = await Promise.all([
        idOf(school, 'guardian', 'Vũ Dần'),
        idOf(school, 'guardian', 'Tô Ê'),
      ]);
      for (const ids of [guardianIds, [...guardianIds].reverse()]) {
        await cgcn
          .post('/api/v1/guardian-merges/suggestions/refusals')
          .send({ guardianIds: ids })
          .expect(204);
      }
      expect(await pairs()).toEqual(['Hồ T. Ca + Hồ Thị Ca: likely']);
    });

    it('nor once they are one, until they are split again', async () => {
      const kept = await idOf(school, 'guardian', 'Hồ Thị Ca');
      const id = await merge(kept, await idOf(school, 'guardian', 'Hồ T. Ca'));
      expect(await pairs()).toEqual([]);
      expect(await contactsOf(kept)).toMatchObject([{ student: 'Lý An' }, { student: 'Lý Em' }]);
      await undo(id).expect(204);
      expect(await pairs()).toEqual(['Hồ T. Ca + Hồ Thị Ca: likely']);
    });
  });

  describe('has one record', () => {
    let kept: string;
    let gone: string;

    beforeAll(async () => {
      await takeOver(school, [
        student({
          ...{ code: 'T1', fullName: 'Phan An' },
          guardians: [guardian('guardian', 'Đỗ Ca', p3), guardian('mother', 'Đỗ Thị Ca', p3)],
        }),
        student({
          ...{ code: 'T2', fullName: 'Phan Em' },
          guardians: [guardian('mother', 'Đỗ Thị Ca', p3)],
        }),
      ]);
      kept = await idOf(school, 'guardian', 'Đỗ Ca');
      gone = await idOf(school, 'guardian', 'Đỗ Thị Ca');
    });

    it('in which nothing is confirmed that was not', async () => {
      const id = await merge(kept, gone);
      expect((await contactsOf(kept)).map(({ status }) => status)).toEqual([
        ...['unconfirmed', 'unconfirmed'],
      ]);
      const told = await one<{ relationship: string }>(
        `SELECT relationship FROM guardianship g JOIN student s ON s.id = g.student_id
         WHERE g.guardian_id = $1 AND s.code = 'T1'`,
        [kept],
      );
      expect(told.relationship).toBe('mother');
      await undo(id).expect(204);
    });

    it('to which the opt-out of either belongs, on what is on its way, too', async () => {
      await cgcn
        .post(`/api/v1/guardians/${gone}/opt-outs`)
        .send({ messageKind: 'announcement', howSaid: 'gọi điện' })
        .expect(204);
      const before = await everything();
      const suppressed = () =>
        school.sql<{ reference: string }>(
          "SELECT DISTINCT reference FROM suppression WHERE reason = 'opted-out'",
        );
      const alone = (await suppressed()).length;
      const id = await merge(kept, gone);
      const page = await cgcn.get(`/api/v1/students/${await idOf(school, 'student', 'Phan An')}`);
      expect(page.body).toMatchObject({ guardians: [{ optedOutOf: ['announcement'] }] });
      expect(alone).toBe(2);
      await undo(id).expect(204);
      expect(await everything()).toEqual(before);
    });

    it('of which the split keeps what was said and added since, and an opt-out for both', async () => {
      const id = await merge(kept, gone);
      await cgcn
        .post(`/api/v1/guardians/${kept}/opt-outs`)
        .send({ messageKind: 'daily-report', howSaid: 'gọi điện' })
        .expect(204);
      await takeOver(school, [
        student({
          ...{ code: 'T2', fullName: 'Phan Em' },
          guardians: [guardian('mother', 'Đỗ Ca', '+84900000009')],
        }),
      ]);
      await undo(id).expect(204);
      const kinds = await school.sql<{ guardianId: string; kind: string }>(
        `SELECT guardian_id AS "guardianId", message_kind AS kind FROM opt_out
         WHERE guardian_id = ANY($1) AND back_in_at IS NULL`,
        [[kept, gone]],
      );
      expect(new Set(kinds.map(({ guardianId, kind }) => [guardianId, kind].join()))).toEqual(
        new Set([`${gone},announcement`, `${gone},daily-report`, `${kept},daily-report`]),
      );
      expect((await contactsOf(gone)).map(({ phone }) => phone)).toContain('+84900000009');
    });

    it('and comes apart in the order in which it came together', async () => {
      const third = await idOf(school, 'guardian', 'Lý Bá');
      const first = await merge(kept, gone);
      const second = await merge(kept, third);
      const early = await undo(first);
      expect([early.status, codeOf(early)]).toEqual([409, 'guardian-merge.later-merge']);
      const again = await cgcn
        .post('/api/v1/guardian-merges')
        .send({ keptId: gone, goneId: third });
      expect([again.status, codeOf(again)]).toEqual([409, 'guardian-merge.already-merged']);
      const listed = async (): Promise<boolean[]> =>
        bodyOf<GuardianMergePageView>(
          await cgcn.get(`/api/v1/guardian-merges?guardianId=${kept}&limit=2`).expect(200),
        ).merges.map(({ can }) => can.undo);
      expect(await listed()).toEqual([true, false]);
      await undo(second).expect(204);
      expect(await listed()).toEqual([false, true]);
      await undo(first).expect(204);
      expect(codeOf(await undo(first).expect(409))).toBe('guardian-merge.undone');
    });
  });

  it('is refused of one record, of nobody, and to everybody but CGCN', async () => {
    const an = await idOf(school, 'guardian', 'Lý Bá');
    const ask = (keptId: string, goneId: string, person = cgcn) =>
      person.post('/api/v1/guardian-merges').send({ keptId, goneId });
    expect(codeOf(await ask(an, an).expect(400))).toBe('guardian-merge.one-guardian');
    expect(codeOf(await ask(an, nobody).expect(404))).toBe('guardian.not-found');
    expect(codeOf(await undo(nobody).expect(404))).toBe('guardian-merge.not-found');
    const roles: Role[] = ['homeroom_teacher', 'bgh', 'finance', 'boarding'];
    for (const role of roles) {
      const person = await signIn(school, role);
      expect((await ask(an, nobody, person)).status).toBe(403);
      expect((await person.get('/api/v1/guardian-merges/suggestions')).status).toBe(403);
      expect((await person.delete(`/api/v1/guardian-merges/${nobody}`)).status).toBe(403);
      const refusal = await person
        .post('/api/v1/guardian-merges/suggestions/refusals')
        .send({ guardianIds: [an, nobody] });
      expect(refusal.status).toBe(403);
    }
  });
});
