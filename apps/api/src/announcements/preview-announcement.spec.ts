import { addFamilies, type Families } from '../../test/support/families.js';
import { openSchool, type TestSchool } from '../../test/support/school.js';
import { type SignedIn, signIn } from '../../test/support/sign-in.js';
import type { AnnouncementPreviewView } from './preview-view.js';
import { announcementsPath, ask, plainRequest } from './testing/announcement-requests.js';

describe('previewing an announcement', () => {
  let school: TestSchool;
  let families: Families;
  let cgcn: SignedIn;
  let finance: SignedIn;

  beforeAll(async () => {
    school = await openSchool();
    cgcn = await signIn(school, 'cgcn');
    finance = await signIn(school, 'finance');
    const an = { name: 'Nguyễn Thị An', className: '10A1' };
    const binh = { name: 'Nguyễn Văn Bình', className: '12A3' };
    families = await addFamilies(school, cgcn.accountId, [
      { phone: '+84900000001', children: [an, binh] },
      { phone: '+84900000002', children: [binh] },
      {
        phone: '+84900000003',
        children: [{ name: 'Lê Chi', className: '10A1' }],
        status: 'unconfirmed',
      },
    ]);
  });

  afterAll(() => school.close());

  const previewOf = async (
    changes: Record<string, unknown> = {},
    reader = cgcn,
  ): Promise<AnnouncementPreviewView> => {
    const { text, date, audience } = plainRequest;
    const answer = await reader
      .post('/api/v1/announcement-previews')
      .send({ text, date, audience, ...changes })
      .expect(200);
    return answer.body as AnnouncementPreviewView;
  };

  it('tells who gets it and who cannot be reached', async () => {
    expect(await previewOf()).toMatchObject({ phones: 2, students: 3, unreachableStudents: 1 });
    const audience = { kind: 'classes', classIds: [families.classIds['12A3']] };
    expect(await previewOf({ audience })).toMatchObject({ phones: 2, students: 1 });
  });

  it('shows each recipient’s exact text, with and without diacritics, and what it costs', async () => {
    const texts = await Promise.all([0, 1].map((at) => previewOf({ at })));
    const byPhone = new Map(texts.map(({ sample }) => [sample?.phone, sample]));
    expect(byPhone.get('+84900000002')).toMatchObject({
      students: [{ fullName: 'Nguyễn Văn Bình', className: '12A3' }],
      withDiacritics: {
        text: 'Kính mời phụ huynh Nguyễn Văn Bình, lớp 12A3, dự họp ngày 29/11/2026.',
        encoding: 'ucs2',
        totalParts: 3,
      },
      withoutDiacritics: {
        text: 'Kinh moi phu huynh Nguyen Van Binh, lop 12A3, du hop ngay 29/11/2026.',
        parts: 1,
        encoding: 'gsm7',
        costlyCharacters: [],
        totalParts: 2,
      },
    });
    expect(byPhone.get('+84900000001')?.withDiacritics.text).toContain(
      'Nguyễn Thị An và Nguyễn Văn Bình, lớp 10A1 và 12A3',
    );
    // Whoever is shown, the text that fits a network's template least is told too.
    const longest = byPhone.get('+84900000001')?.withoutDiacritics.text;
    expect(texts.map(({ sample }) => sample?.withoutDiacritics.longest)).toEqual([
      ...[longest, longest],
    ]);
    expect(texts[0]?.totalPartsAreExact).toBe(true);
    expect((await previewOf({ at: 2 })).sample).toBeNull();
  });

  it('marks what makes the message costly', async () => {
    const { sample } = await previewOf({ text: 'Mai nghỉ' });
    expect(sample?.withDiacritics.costlyCharacters).toEqual([{ character: 'ỉ', index: 7 }]);
  });

  it('tells when it leaves, and that the night makes it wait', async () => {
    const sendAt = '2026-11-23T22:30:00+07:00';
    expect(await previewOf({ sendAt, date: null })).toMatchObject({
      leavesAt: '2026-11-23T23:00:00.000Z',
      waitsForOpening: true,
      sample: { withoutDiacritics: { text: expect.stringContaining('24/11/2026') as string } },
    });
    expect(await previewOf({ sendAt: '2026-11-24T10:00:00+07:00' })).toMatchObject({
      leavesAt: '2026-11-24T03:00:00.000Z',
      waitsForOpening: false,
    });
  });

  it('hides numbers from departments', async () => {
    const { sample } = await previewOf({}, finance);
    expect(sample?.phone).toBeNull();
    expect(sample?.students).not.toEqual([]);
    expect(JSON.stringify(sample)).not.toContain('+84');
  });

  it('names the fields of a draft that cannot be filled in', async () => {
    const answer = await cgcn
      .post('/api/v1/announcement-previews')
      .send({ text: 'Môn {môn}', audience: { kind: 'school' } })
      .expect(400);
    expect(answer.body).toMatchObject({ fields: [{ code: 'message.unknown-field' }] });
  });

  it('lists who cannot be reached and why', async () => {
    const { id } = await ask(finance);
    const path = `${announcementsPath}/${id}/unreachable`;
    const answer = await finance.get(path).expect(200);
    expect(answer.body).toEqual({
      items: [
        {
          studentId: families.studentIds['Lê Chi'],
          fullName: 'Lê Chi',
          classId: families.classIds['10A1'],
          className: '10A1',
          reason: 'unconfirmed',
        },
      ],
      nextCursor: null,
    });
  });

  it('shows what stands in a request as it was handed in', async () => {
    const { id } = await ask(finance);
    const answer = await cgcn.get(`${announcementsPath}/${id}/preview?at=1`).expect(200);
    expect(answer.body).toMatchObject({ phones: 2, sample: { index: 1 } });
    const training = await signIn(school, 'training');
    await training.get(`${announcementsPath}/${id}/preview`).expect(404);
  });
});
