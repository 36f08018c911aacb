import { emptyDraft, nextStepOf, readAccountDraft, shownUsername } from './account-draft.js';

const teacher = { ...emptyDraft, displayName: 'Nguyễn Thu Hà', role: 'homeroom_teacher' } as const;

describe('a new account', () => {
  it('has the username of the name until another is written', () => {
    expect(shownUsername(teacher)).toBe('nguyenthuha');
    expect(shownUsername({ ...teacher, username: 'ha' })).toBe('ha');
    expect(shownUsername({ ...teacher, username: '' })).toBe('');
  });

  it('is asked for as it is written', () => {
    expect(readAccountDraft({ ...teacher, email: ' ha@truong.example ' })).toEqual({
      body: {
        displayName: 'Nguyễn Thu Hà',
        username: 'nguyenthuha',
        role: 'homeroom_teacher',
        email: 'ha@truong.example',
      },
    });
  });

  it.each([
    [emptyDraft, ['displayName', 'username', 'role']],
    [{ ...teacher, email: 'không phải' }, ['email']],
    [{ ...teacher, username: 'Thu Hà' }, ['username']],
    [{ ...teacher, role: 'bgh' } as const, ['email']],
  ])('is not made of %j', (draft, wrong) => {
    expect(readAccountDraft(draft)).toEqual({ wrong });
  });

  it.each([
    [{ ...teacher, role: '' } as const, undefined],
    [teacher, 'handed-over'],
    [{ ...teacher, email: 'ha@truong.example' }, 'mailed'],
    [{ ...teacher, role: 'finance' } as const, 'second-person'],
  ])('says what comes next: %j', (draft, next) => {
    expect(nextStepOf(draft)).toBe(next);
  });
});
