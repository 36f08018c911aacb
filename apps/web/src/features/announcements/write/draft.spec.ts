import { audienceOf } from './draft-audience.js';
import {
  type AnnouncementDraft,
  bodyOf,
  emptyDraft,
  fieldTimeOf,
  previewBodyOf,
  problemsOf,
} from './draft.js';

const now = '2026-11-24T09:00:00+07:00';
const complete: AnnouncementDraft = {
  ...emptyDraft,
  title: 'Họp phụ huynh',
  text: 'Kính mời PHHS em {họ tên học sinh}.',
  audienceKind: 'school',
  accurate: true,
};

describe('a draft', () => {
  it('that is complete has nothing wrong with it', () => {
    expect(problemsOf(complete, now)).toEqual({});
    expect(bodyOf(complete)).toMatchObject({ audience: { kind: 'school' }, sendAt: null });
  });

  it('that is empty lacks everything', () => {
    expect(Object.keys(problemsOf(emptyDraft, now)).sort()).toEqual([
      'accurate',
      'audience',
      'text',
      'title',
    ]);
    expect(() => bodyOf(emptyDraft)).toThrow('not complete');
  });

  it.each<[Partial<AnnouncementDraft>, string]>([
    [{ text: ' \u200b ' }, 'announcements.write.text-missing'],
    [{ text: 'Em {tên bố}' }, 'announcements.write.unknown-field'],
    [{ text: 'ế'.repeat(20_000) }, 'announcements.write.text-long'],
    [{ isScheduled: true }, 'announcements.write.time-missing'],
    [{ isScheduled: true, sendAt: '2026-11-24T08:59' }, 'announcements.write.time-passed'],
    [{ audienceKind: 'grades' }, 'announcements.write.audience-missing'],
    [{ title: 'a'.repeat(201) }, 'announcements.write.title-long'],
  ])('with %j is told of %s', (changes, key) => {
    const problems = Object.values(problemsOf({ ...complete, ...changes }, now));
    expect(problems).toEqual([expect.objectContaining({ key })]);
  });

  it('keeps the grades while the whole school is chosen, and asks for the school alone', () => {
    expect(audienceOf({ ...emptyDraft, audienceKind: 'school', grades: [10] })).toEqual({
      kind: 'school',
    });
  });

  const an = '11111111-1111-4111-8111-111111111111';
  const picked = [{ id: an, fullName: 'Lý An', className: '10A1' }];

  it.each<[string, Partial<AnnouncementDraft>, object | undefined]>([
    ['picked students', { audienceKind: 'picked', students: picked }, { studentIds: [an] }],
    ['nobody picked', { audienceKind: 'picked' }, undefined],
    ['no sheet yet', { audienceKind: 'sheet' }, undefined],
    [
      'a sheet',
      { audienceKind: 'sheet', sheet: { id: an, columns: ['số tiền'] } },
      { sheetId: an, columns: ['số tiền'] },
    ],
    [
      'all but one',
      { audienceKind: 'school', except: { ...emptyDraft.except, students: picked } },
      { kind: 'school', except: { studentIds: [an] } },
    ],
  ])('is for %s', (_who, chosen, rule) => {
    const read = audienceOf({ ...emptyDraft, ...chosen });
    if (rule === undefined) expect(read).toBeUndefined();
    else expect(read).toMatchObject(rule);
  });

  it('may say what the columns of its sheet say, and nothing else', () => {
    const text = 'Em {họ tên học sinh} còn {số tiền}.';
    const sheet = { id: an, columns: ['số tiền'] };
    expect(problemsOf({ ...complete, text, audienceKind: 'sheet', sheet }, now)).toEqual({});
    expect(problemsOf({ ...complete, text, sheet }, now)).toHaveProperty('text');
  });

  it('is previewed as soon as it has a text and an audience, also with a wrong time', () => {
    const draft = { ...complete, title: '', accurate: false };
    expect(previewBodyOf(draft, now, { at: 3 })).toMatchObject({ at: 3, sendAt: null });
    const late = { ...draft, isScheduled: true, sendAt: '2026-11-23T08:00' };
    expect(previewBodyOf(late, now, { at: 0 })).toMatchObject({ sendAt: null });
    expect(previewBodyOf({ ...draft, text: '' }, now, { at: 0 })).toBeUndefined();
  });

  it('has its time in the school’s own, whatever the machine’s is', () => {
    const scheduled = { ...complete, isScheduled: true, sendAt: '2026-11-25T06:00' };
    expect(bodyOf(scheduled).sendAt).toBe('2026-11-25T06:00:00+07:00');
    expect(fieldTimeOf('2026-11-24T23:00:00.000Z')).toBe('2026-11-25T06:00');
  });
});
