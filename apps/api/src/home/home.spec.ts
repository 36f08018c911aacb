import type { Role } from '@lien-lac/domain';
import { bodyOf } from '../../test/support/answers.js';
import { addFamilies, assignHomeroom } from '../../test/support/families.js';
import { openSchool, type TestSchool } from '../../test/support/school.js';
import { type SignedIn, signIn } from '../../test/support/sign-in.js';
import { ask } from '../announcements/testing/announcement-requests.js';
import { PlanAnnouncement } from '../announcements/plan-announcement.js';
import type { HomeView } from './home.controller.js';

describe('what waits for a person', () => {
  let school: TestSchool;
  const people = new Map<string, SignedIn>();
  const person = async (role: Role, username: string = role): Promise<SignedIn> => {
    const known = people.get(username) ?? (await signIn(school, role, username));
    people.set(username, known);
    return known;
  };
  const home = async (who: SignedIn) =>
    bodyOf<HomeView>(await who.get('/api/v1/home').expect(200)).items;
  const kinds = async (who: SignedIn) =>
    (await home(who)).map(({ kind, count }) => `${kind}: ${count}`);

  beforeAll(async () => {
    school = await openSchool({ REQUESTS_PER_MINUTE: '100000' });
  });
  afterAll(() => school.close());

  it('is nothing in an empty school', async () => {
    for (const role of ['cgcn', 'homeroom_teacher', 'bgh', 'finance', 'boarding'] as const) {
      expect([role, await home(await person(role))]).toEqual([role, []]);
    }
  });

  describe('in a school at work', () => {
    beforeAll(async () => {
      const cgcn = await person('cgcn');
      const { classIds } = await addFamilies(school, cgcn.accountId, [
        { phone: '+84900000001', children: [{ name: 'Lê An', className: '10A1' }] },
        {
          phone: '+84900000002',
          children: [
            { name: 'Vũ Bình', className: '10A1' },
            { name: 'Vũ Chi', className: '10A2' },
          ],
          status: 'unconfirmed',
        },
      ]);
      const teacher = await person('homeroom_teacher');
      await assignHomeroom(school, classIds['10A1']!, teacher.accountId);
      await school.sql(
        `UPDATE phone SET reachability = 'failing', failing_since = now() WHERE e164 LIKE '%001'`,
      );
    });

    it('is for CGCN the numbers to confirm, and for a teacher those of the own class to mend', async () => {
      expect(await home(await person('cgcn'))).toEqual([
        { kind: 'contacts-to-confirm', count: 2, to: '/students?needs=confirmation' },
        { kind: 'class-lists-awaited', count: 2, to: '/class-lists' },
      ]);
      const own = (await home(await person('homeroom_teacher'))).filter(
        ({ kind }) => kind !== 'diary-to-hand-in',
      );
      expect(own).toEqual([
        { kind: 'class-lists-to-hand-over', count: 1, to: '/class-lists' },
        { kind: 'numbers-to-mend', count: 1, to: '/students?needs=mending' },
      ]);
      expect(await home(await person('bgh'))).toEqual([]);
    });

    it('is a class list until it is handed over', async () => {
      const [cgcn, teacher] = [await person('cgcn'), await person('homeroom_teacher')];
      const { classes } = bodyOf<{ classes: { classId: string }[] }>(
        await teacher.get('/api/v1/class-lists').expect(200),
      );
      await teacher.post(`/api/v1/classes/${classes[0]!.classId}/hand-over`).send({}).expect(200);
      expect(await kinds(teacher)).toEqual(['diary-to-hand-in: 1', 'numbers-to-mend: 1']);
      expect(await kinds(cgcn)).toEqual(['contacts-to-confirm: 2', 'class-lists-awaited: 1']);
    });

    it('is for CGCN a new school year that nobody has opened, once it has begun', async () => {
      const cgcn = await person('cgcn');
      await school.setClock('2027-08-01T07:00:00+07:00');
      expect((await home(cgcn))[0]).toEqual({
        ...{ kind: 'school-year-to-open', count: 1, to: '/school-years/new' },
      });
      expect(await kinds(await person('bgh'))).not.toContain('school-year-to-open: 1');
      await school.setClock('2027-07-31T23:00:00+07:00');
      expect(await kinds(cgcn)).not.toContain('school-year-to-open: 1');
      await school.setClock('2026-11-23T09:00:00+07:00');
    });

    it('is a new account for whoever did not make it', async () => {
      const [cgcn, other] = [await person('cgcn'), await person('cgcn', 'cgcn2')];
      await cgcn
        .post('/api/v1/accounts')
        .send({
          ...{ username: 'moi', displayName: 'Người mới', role: 'finance' },
          email: 'moi@truong.example',
        })
        .expect(201);
      expect(await kinds(cgcn)).toEqual(['contacts-to-confirm: 2', 'class-lists-awaited: 1']);
      expect(await kinds(other)).toEqual([
        'accounts-to-confirm: 1',
        'contacts-to-confirm: 2',
        'class-lists-awaited: 1',
      ]);
      expect(await kinds(await person('bgh'))).toEqual(['accounts-to-confirm: 1']);
    });

    it('follows an announcement from one to the other', async () => {
      const [cgcn, finance, bgh] = [
        await person('cgcn'),
        await person('finance'),
        await person('bgh'),
      ];
      const announcement = await ask(finance);
      const path = `/api/v1/announcements/${announcement.id}`;
      const here = `/announcements/${announcement.id}`;
      expect((await home(cgcn))[0]).toEqual({
        ...{ kind: 'announcements-to-approve', count: 1, to: here },
      });
      expect(await kinds(finance)).toEqual(['announcements-in-review: 1']);
      expect(await kinds(bgh)).toEqual(['accounts-to-confirm: 1']);

      await cgcn.post(`${path}/return`).send({ note: 'Sửa ngày' }).expect(201);
      expect(await kinds(finance)).toEqual(['announcements-returned: 1']);
      expect(await kinds(cgcn)).toEqual(['contacts-to-confirm: 2', 'class-lists-awaited: 1']);

      const { text, date, audience, title } = {
        ...{ title: 'Họp', text: 'Mời họp ngày {ngày}.', date: '2026-11-29' },
        audience: { kind: 'school' },
      };
      await school.sql(`UPDATE phone SET reachability = 'unknown', failing_since = NULL`);
      await finance.put(path).send({ title, text, date, audience, accurate: true }).expect(200);
      await cgcn.post(`${path}/approval`).send({ revision: 2 }).expect(201);
      expect(await kinds(finance)).toEqual(['announcements-waiting: 1']);

      await school.get(PlanAnnouncement).run(announcement.id);
      expect(await kinds(finance)).toEqual(['announcements-waiting: 1']);
      await school.sql('UPDATE dispatch SET total = total + 1, failed = 1');
      expect(await kinds(finance)).toEqual([
        'announcements-sending: 1',
        'announcements-not-arrived: 1',
      ]);
      await school.sql('UPDATE dispatch SET delivered = total - failed');
      expect(await kinds(bgh)).toEqual(['accounts-to-confirm: 1', 'announcements-not-arrived: 1']);
      await school.setClock('2026-12-05T09:00:00+07:00');
      expect(await kinds(finance)).toEqual([]);
      await school.setClock('2026-11-23T09:00:00+07:00');
    });

    it('leads to a list of just those, when there are several', async () => {
      const [cgcn, bgh] = [await person('cgcn'), await person('bgh')];
      await ask(await person('training'));
      await ask(await person('training'));
      const ofCgcn = await ask(await person('cgcn', 'cgcn2'));
      const line = (await home(cgcn)).find(({ kind }) => kind === 'announcements-to-approve')!;
      expect(line).toMatchObject({
        count: 3,
        to: '/announcements?waiting=announcements-to-approve',
      });
      const list = async (who: SignedIn) =>
        bodyOf<{ items: { id: string }[] }>(
          await who.get('/api/v1/announcements?waiting=announcements-to-approve').expect(200),
        ).items;
      expect(await list(cgcn)).toHaveLength(3);
      expect((await list(bgh)).map(({ id }) => id)).toEqual([ofCgcn.id]);
    });
  });
});
