import { addFamilies, assignHomeroom, type Families } from '../../../test/support/families.js';
import { openSchool, type TestSchool } from '../../../test/support/school.js';
import { type SignedIn, signIn } from '../../../test/support/sign-in.js';
import { PlanAnnouncement } from '../plan-announcement.js';
import { approve, ask } from '../testing/announcement-requests.js';
import { settle } from '../testing/announcement-stages.js';

describe('the announcements that went to a class', () => {
  let school: TestSchool;
  let families: Families;
  let teacher: SignedIn;
  let cgcn: SignedIn;
  let id: string;

  beforeAll(async () => {
    school = await openSchool();
    cgcn = await signIn(school, 'cgcn');
    teacher = await signIn(school, 'homeroom_teacher');
    const an = { name: 'Lê An', className: '10A1' };
    const binh = { name: 'Lê Bình', className: '11B2' };
    families = await addFamilies(school, cgcn.accountId, [
      { phone: '+84900000000', children: [an, binh] },
      { phone: '+84900000001', children: [{ name: 'Vũ Chi', className: '10A1' }] },
      { phone: '+84900000002', children: [binh] },
    ]);
    await assignHomeroom(school, families.classIds['10A1']!, teacher.accountId);
    id = (await ask(cgcn, { title: 'Họp' })).id;
    await approve(await signIn(school, 'cgcn', 'cgcn2'), { id });
    await school.get(PlanAnnouncement).run(id);
    await settle(school, id, ['failed', 'delivered', 'failed']);
  });
  afterAll(() => school.close());

  const path = (className: string): string =>
    `/api/v1/classes/${families.classIds[className]}/announcements`;

  it('are shown to its teacher with what became of them there', async () => {
    const { body } = (await teacher.get(path('10A1')).expect(200)) as { body: unknown };
    expect((body as { items: unknown[] }).items).toEqual([
      {
        ...{ id, title: 'Họp', leavesAt: expect.any(String) as string },
        text: expect.stringContaining('{họ tên học sinh}') as string,
        ...{ total: 2, underWay: 0, confirmed: 1, handedOver: 0, didNotArrive: 1, unknown: 0 },
      },
    ]);
  });

  it('name those whom they did not reach, with the number, and no student of another class', async () => {
    const { body } = (await teacher.get(`${path('10A1')}/${id}/not-delivered`).expect(200)) as {
      body: unknown;
    };
    expect((body as { items: unknown[] }).items).toMatchObject([
      {
        ...{ phone: '+84900000000', status: 'failed' },
        students: [{ studentName: 'Lê An', className: '10A1' }],
        reasonText: { vi: expect.any(String) as string },
      },
    ]);
    expect(JSON.stringify(body)).not.toContain('Lê Bình');
  });

  it('are nothing of another class’s teacher, nor a department’s, and all to CGCN', async () => {
    for (const address of [path('11B2'), `${path('11B2')}/${id}/not-delivered`]) {
      await teacher.get(address).expect(404);
      await (await signIn(school, 'finance')).get(address).expect(404);
      await (await signIn(school, 'supervisors')).get(address).expect(403);
      await cgcn.get(address).expect(200);
      await (await signIn(school, 'bgh')).get(address).expect(200);
    }
  });
});
