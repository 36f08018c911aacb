import { matchStudents, type KnownStudent } from './match-students.js';
import { guardian, student } from './testing/school-in-memory.js';

function known(given: Partial<KnownStudent>, ...phones: string[]): KnownStudent {
  return {
    ...{ code: null, fullName: 'Trần Bảo An', dateOfBirth: null, className: '10A1' },
    ...given,
    phones: new Set(phones),
  };
}

const an = (
  given: Partial<ReturnType<typeof student>>,
  ...phones: string[]
): ReturnType<typeof student> =>
  student({ fullName: 'Trần Bảo An', guardians: [guardian('mother', null, ...phones)], ...given });

const phone = '+84900000001';
const other = '+84900000002';

describe('a student of a file', () => {
  test.each([
    ['has the code', an({ code: 'HS1', className: '10A2' }), known({ code: 'HS1' })],
    ['has the code in small letters', an({ code: 'hs1' }), known({ code: 'HS1' })],
    [
      'has the code and another name',
      an({ code: 'HS1', fullName: 'Trần Bảo Ân' }),
      known({ code: 'HS1' }),
    ],
    [
      'has no code, and the name, class and date of birth',
      an({ dateOfBirth: '2010-01-02' }),
      known({ dateOfBirth: '2010-01-02' }),
    ],
    [
      'has the name in another spelling',
      an({ fullName: 'TRAN BAO AN', dateOfBirth: '2010-01-02' }),
      known({ dateOfBirth: '2010-01-02' }),
    ],
    [
      'has no code while the school knows it',
      an({ dateOfBirth: '2010-01-02' }),
      known({ code: 'HS1', dateOfBirth: '2010-01-02' }),
    ],
    [
      'brings the code that the school lacked',
      an({ code: 'HS1', dateOfBirth: '2010-01-02' }),
      known({ dateOfBirth: '2010-01-02' }),
    ],
    ['has no date of birth, and a phone in common', an({}, phone), known({}, other, phone)],
    ['has neither date of birth nor phone, like the one known', an({}), known({})],
    ['brings the first phone', an({}, phone), known({ dateOfBirth: '2010-01-02' })],
  ])('is the one known when it %s', (_why, row, one) => {
    expect(matchStudents([row], [one])).toEqual([one]);
  });

  test.each([
    ['the code is another', an({ code: 'HS2' }, phone), known({ code: 'HS1' }, phone)],
    [
      'the date of birth is another',
      an({ dateOfBirth: '2010-01-02' }, phone),
      known({ dateOfBirth: '2010-01-03' }, phone),
    ],
    [
      'the class is another and there is no code',
      an({ className: '10A2', dateOfBirth: '2010-01-02' }, phone),
      known({ dateOfBirth: '2010-01-02' }, phone),
    ],
    ['only the name and class are the same', an({}, phone), known({}, other)],
    [
      'the one known left the school',
      an({ dateOfBirth: '2010-01-02' }),
      known({ className: null, dateOfBirth: '2010-01-02' }),
    ],
  ])('is a new one when %s', (_why, row, one) => {
    expect(matchStudents([row], [one])).toEqual([null]);
  });

  it('is matched by the surest sign, whatever the order of the rows', () => {
    const withPhone = known({}, phone);
    const withoutPhone = known({});
    const rows = [an({}), an({}, phone)];
    expect(matchStudents(rows, [withPhone, withoutPhone])).toEqual([withoutPhone, withPhone]);
    expect(matchStudents(rows.toReversed(), [withPhone, withoutPhone])).toEqual([
      withPhone,
      withoutPhone,
    ]);
  });

  it('is never the one that another row is already', () => {
    const one = known({});
    expect(matchStudents([an({}), an({})], [one])).toEqual([one, null]);
  });
});
