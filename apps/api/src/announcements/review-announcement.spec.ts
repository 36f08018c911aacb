import { addFamilies, type Families } from '../../test/support/families.js';
import { bodyOf } from '../../test/support/answers.js';
import { openSchool, type TestSchool } from '../../test/support/school.js';
import { type SignedIn, signIn } from '../../test/support/sign-in.js';
import type { AudienceCountView } from './announcement-audiences.controller.js';
import type { UnreachableListView } from './announcement-result-views.js';
import type { AnnouncementListView, AnnouncementView } from './announcement-views.js';
import type { AnnouncementPreviewView } from './preview-view.js';
import { announcementsPath, approve, ask } from './testing/announcement-requests.js';

describe('what is seen before an announcement leaves', () => {
  let school: TestSchool;
  let families: Families;
  let cgcn: SignedIn;
  let finance: SignedIn;

  const audiences = '/api/v1/announcement-audiences';
  const count = async (audience: object, person = finance) =>
    bodyOf<AudienceCountView>(await person.post(audiences).send({ audience }).expect(200));

  beforeAll(async () => {
    school = await openSchool({ SMS_PART_PRICE: '400' });
    cgcn = await signIn(school, 'cgcn');
    finance = await signIn(school, 'finance');
    const child = (name: string, className: string) => ({ name, className });
    families = await addFamilies(school, cgcn.accountId, [
      { phone: '+84900000001', children: [child('Lê An', '10A1'), child('Lê Bình', '12A3')] },
      { phone: '+84900000002', children: [child('Vũ Chi', '10A1')], status: 'unconfirmed' },
      { phone: '+84900000003', children: [child('Hồ Dung', '10A2')] },
    ]);
    await school.sql(
      `UPDATE phone SET reachability = 'failing', failing_since = now() WHERE e164 LIKE '%003'`,
    );
  });
  afterAll(() => school.close());

  describe('an audience, while it is chosen', () => {
    it('is counted, with who can not be reached by the reason', async () => {
      expect(await count({ kind: 'school' })).toEqual({
        ...{ phones: 1, messages: 1, emails: 0, students: 4, unreachableStudents: 2 },
        unreachable: { unconfirmed: 1, 'failing-number': 1, 'opted-out': 0, 'no-contact': 0 },
        inWords: { vi: 'Toàn trường', en: 'The whole school' },
      });
      const classIds = [families.classIds['10A2'], families.classIds['10A1']];
      expect(await count({ kind: 'classes', classIds })).toMatchObject({
        ...{ students: 3, unreachableStudents: 2 },
        inWords: { vi: 'Lớp 10A1, 10A2', en: 'Classes 10A1, 10A2' },
      });
      expect(await count({ kind: 'grades', grades: [12] })).toMatchObject({
        ...{ phones: 1, students: 1, unreachableStudents: 0 },
      });
    });

    it('names those who can not be reached, page by page', async () => {
      const page = async (more: object) =>
        bodyOf<UnreachableListView>(
          await finance
            .post(`${audiences}/unreachable`)
            .send({ audience: { kind: 'school' }, limit: 1, ...more })
            .expect(200),
        );
      const first = await page({});
      const second = await page({ cursor: first.nextCursor });
      expect([...first.items, ...second.items]).toMatchObject([
        { fullName: 'Vũ Chi', reason: 'unconfirmed' },
        { fullName: 'Hồ Dung', reason: 'failing-number' },
      ]);
      expect(second.nextCursor).toBeNull();
    });

    it.each([{}, { audience: { kind: 'grades', grades: [] } }, { audience: 'school' }])(
      'is refused as %j',
      async (body) => {
        await finance.post(audiences).send(body).expect(400);
      },
    );
  });

  it('costs about what its parts cost', async () => {
    const answer = await finance
      .post('/api/v1/announcement-previews')
      .send({ text: 'Nghỉ học ngày mai', audience: { kind: 'school' } })
      .expect(200);
    expect(bodyOf<AnnouncementPreviewView>(answer)).toMatchObject({
      ...{ phones: 1, partPrice: 400, unreachable: { unconfirmed: 1 } },
      ...{ waitsForOpening: false, wantedAt: expect.stringContaining('2026-11-23T02:0') as string },
      sample: {
        withDiacritics: {
          ...{ encoding: 'ucs2', parts: 1, cost: 400, totalCost: 400 },
          costlyCharacters: [{ character: 'ỉ', index: 3 }, { character: 'ọ' }],
        },
        withoutDiacritics: { text: 'Nghi hoc ngay mai', encoding: 'gsm7', costlyCharacters: [] },
      },
    });
  });

  it('is for its reviewer who stands for what, and in words whom it is for', async () => {
    const asked = await ask(finance, { audience: { kind: 'grades', grades: [10, 12] } });
    const read = async () =>
      bodyOf<AnnouncementView>(await cgcn.get(`${announcementsPath}/${asked.id}`).expect(200));
    expect(await read()).toMatchObject({
      audienceText: { vi: 'Khối 10, 12', en: 'Grades 10, 12' },
      statement: { name: 'Người thử finance', ofThisText: true },
      approverName: null,
      can: { approve: true, return: true, cancel: false },
    });
    await approve(cgcn, asked);
    expect((await read()).approverName).toBe('Người thử cgcn');
    const list = await cgcn.get(announcementsPath).expect(200);
    expect(bodyOf<AnnouncementListView>(list).items[0]).toMatchObject({
      audienceText: { vi: 'Khối 10, 12' },
    });
  });
});
