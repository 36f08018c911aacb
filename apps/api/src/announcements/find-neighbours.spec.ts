import { addFamilies, type Families } from '../../test/support/families.js';
import { openSchool, type TestSchool } from '../../test/support/school.js';
import { type SignedIn, signIn } from '../../test/support/sign-in.js';
import type { NeighbourListView } from './announcement-edit-bodies.js';
import { PlanAnnouncement } from './plan-announcement.js';
import { announcementsPath, approve, ask } from './testing/announcement-requests.js';

describe('another announcement to the same parents', () => {
  let school: TestSchool;
  let families: Families;
  let cgcn: SignedIn;
  let finance: SignedIn;
  let training: SignedIn;

  beforeAll(async () => {
    school = await openSchool();
    cgcn = await signIn(school, 'cgcn');
    finance = await signIn(school, 'finance');
    training = await signIn(school, 'training');
    families = await addFamilies(
      school,
      cgcn.accountId,
      ['10A1', '10A1', '10A2', '10A3'].map((className, index) => ({
        phone: `+8490000000${index}`,
        children: [{ name: `Lê ${index}`, className }],
      })),
    );
  });
  afterAll(() => school.close());

  const toClasses = (...names: string[]) => ({
    kind: 'classes',
    classIds: names.map((name) => families.classIds[name]),
  });
  const planned = async (title: string, sendAt: string, audience: object): Promise<string> => {
    const asked = await ask(training, { title, sendAt, audience });
    await approve(cgcn, asked);
    await school.get(PlanAnnouncement).run(asked.id);
    return asked.id;
  };
  const neighboursOf = async (id: string, person = cgcn) =>
    (
      (await person.get(`${announcementsPath}/${id}/neighbours`).expect(200))
        .body as NeighbourListView
    ).items;

  it('within an hour is pointed out before the approval, with how many phones get both', async () => {
    const near = await planned('Họp', '2026-11-25T08:40:00+07:00', toClasses('10A1', '10A3'));
    await planned('Hai giờ sau', '2026-11-25T10:05:00+07:00', toClasses('10A1'));
    await planned('Lớp khác', '2026-11-25T09:00:00+07:00', toClasses('10A3'));
    const cancelled = await planned('Đã huỷ', '2026-11-25T09:00:00+07:00', toClasses('10A1'));
    await cgcn.post(`${announcementsPath}/${cancelled}/cancellation`).expect(201);
    const { id } = await ask(finance, {
      ...{ sendAt: '2026-11-25T09:00:00+07:00', audience: toClasses('10A1', '10A2') },
    });
    expect(await neighboursOf(id)).toEqual([
      {
        ...{ id: near, title: 'Họp', requesterRole: 'training' },
        ...{ leavesAt: '2026-11-25T01:40:00.000Z', sharedPhones: 2 },
      },
    ]);
    // Of another department one is told that there is one, not what it says.
    expect(await neighboursOf(id, finance)).toMatchObject([{ id: near, title: null }]);
    await training.get(`${announcementsPath}/${id}/neighbours`).expect(404);
  });

  it('in the quiet hours is one where both leave in the morning', async () => {
    await planned('Sáng mai', '2026-11-27T06:10:00+07:00', toClasses('10A2'));
    const { id } = await ask(finance, {
      ...{ sendAt: '2026-11-26T23:00:00+07:00', audience: toClasses('10A2') },
    });
    expect(await neighboursOf(id)).toMatchObject([{ title: 'Sáng mai', sharedPhones: 1 }]);
  });
});
