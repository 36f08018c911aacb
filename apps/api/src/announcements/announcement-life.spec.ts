import {
  eventually,
  openSchoolWithCarrier,
  type SchoolWithCarrier,
} from '../../test/support/deliveries.js';
import { addFamilies } from '../../test/support/families.js';
import { signIn } from '../../test/support/sign-in.js';
import type { AnnouncementView } from './announcement-views.js';
import { announcementsPath, approve, ask } from './testing/announcement-requests.js';

describe('the whole life of an announcement', () => {
  let opened: SchoolWithCarrier;

  beforeAll(async () => {
    opened = await openSchoolWithCarrier();
  });
  afterAll(() => opened.close());

  it('is asked for by a department, approved by CGCN, and reaches every confirmed phone once', async () => {
    const { school, carrier } = opened;
    const cgcn = await signIn(school, 'cgcn');
    const training = await signIn(school, 'training');
    await addFamilies(school, cgcn.accountId, [
      { phone: '+84900000001', children: [{ name: 'Nguyễn Thị An', className: '10A1' }] },
      {
        phone: '+84900000002',
        children: [
          { name: 'Trần Văn Bình', className: '11B2' },
          { name: 'Trần Thị Chi', className: '10A1' },
        ],
      },
      {
        phone: '+84900000003',
        children: [{ name: 'Lê Dũng', className: '10A1' }],
        status: 'unconfirmed',
      },
    ]);
    await school.startWorker();

    const { id } = await ask(training, { text: 'Thông báo về em {họ tên học sinh}.' });
    await approve(cgcn, { id });
    const sent = await eventually(
      async () =>
        (await training.get(`${announcementsPath}/${id}`).expect(200)).body as AnnouncementView,
      ({ state }) => state === 'sent',
    );

    expect(sent).toMatchObject({
      status: 'planned',
      progress: { total: 2, confirmed: 2, didNotArrive: 0 },
      can: { cancel: false },
    });
    expect(sent.history.map(({ move, actorName }) => [move, actorName])).toEqual([
      ['submit', 'Người thử training'],
      ['approve', 'Người thử cgcn'],
      ['plan', null],
    ]);
    expect(carrier.summary()).toMatchObject({ accepted: 2, deliveredTwice: 0 });
  });
});
