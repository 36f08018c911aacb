import type { ClassFamilies, FamilyGuardian } from '../reading/direct-message-views.js';
import { chosenAfter, everyoneOf, recipientsOf, studentsOf, textProblemOf } from './draft.js';

const guardian = (id: string, reason: FamilyGuardian['reason'] = null): FamilyGuardian => ({
  ...{ id, fullName: null, relationship: 'mother', reason },
  addresses: reason === null ? ['+84900000001'] : [],
});

/** Siblings share the mother `m`; the father of the third can't be reached. */
const group: ClassFamilies = {
  ...{ classId: 'c', className: '10A1', groups: [], prefix: '' },
  families: [
    { studentId: 'an', studentName: 'An', reason: null, guardians: [guardian('m'), guardian('f')] },
    { studentId: 'bi', studentName: 'Bi', reason: null, guardians: [guardian('m')] },
    {
      ...{ studentId: 'chi', studentName: 'Chi', reason: null },
      guardians: [guardian('g'), guardian('x', 'unconfirmed')],
    },
    {
      ...{ studentId: 'dung', studentName: 'Dũng', reason: 'no-contact' },
      guardians: [guardian('y', 'no-contact')],
    },
  ],
};

describe('whom a message goes to', () => {
  it('is everybody who can be reached, each once', () => {
    expect(everyoneOf(group)).toEqual(['m', 'f', 'g']);
  });

  it('shows a student as picked once all are whom a message would reach', () => {
    expect([...studentsOf(group, ['m'])]).toEqual(['bi']);
    expect([...studentsOf(group, ['m', 'f', 'g'])]).toEqual(['an', 'bi', 'chi']);
  });

  it('gains and loses the guardians of the students whose marks changed, and no others', () => {
    expect(chosenAfter(group, [], new Set(['chi']))).toEqual(['g']);
    expect(chosenAfter(group, ['m', 'f', 'g'], new Set(['an', 'bi']))).toEqual(['m', 'f']);
    // One of two parents, picked alone, stays when another student is marked.
    expect(chosenAfter(group, ['f'], new Set(['chi']))).toEqual(['f', 'g']);
  });

  it('is the whole class to the API once everybody is among them', () => {
    expect(recipientsOf(group, ['f', 'g', 'm'])).toBe('all');
    expect(recipientsOf(group, ['g', 'gone'])).toEqual(['g']);
  });
});

describe('what is wrong with a text', () => {
  it.each([
    [' \u200b ', 'direct-messages.text.missing', false],
    ['Em {tên}', 'direct-messages.text.unknown-field', true],
    ['ệ'.repeat(20_000), 'direct-messages.text.too-long', true],
  ])('is told for %j', (text, key, isToldAtOnce) => {
    expect(textProblemOf(text)).toMatchObject({ key, isToldAtOnce });
  });

  it('is nothing for a text that can be sent, also with a picture and a mark for the direction', () => {
    expect(textProblemOf('Mời họp 🎉 \u202elúc 7 giờ, em {họ tên học sinh}')).toBeUndefined();
  });
});
