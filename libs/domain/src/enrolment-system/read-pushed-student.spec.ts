import { readPushedStudent, type StudentAsSent } from './read-pushed-student.js';

const options = { allowReserved: false, classNames: ['10A1', '10 Toán 1', '11B/2'] };
const whole: StudentAsSent = { student: { fullName: 'Nguyễn Thị An' }, class: '10A1' };

const read = (sent: StudentAsSent, externalId = 'TS-1') =>
  readPushedStudent(externalId, sent, options);
const taken = (sent: StudentAsSent) => {
  const reading = read(sent);
  if ('refused' in reading) throw new Error(reading.refused);
  return reading;
};
const named = (fullName: string): StudentAsSent => ({ ...whole, student: { fullName } });

describe('a pushed student', () => {
  it.each([
    ['NGUYỄN  VĂN AN', 'Nguyễn Văn An'],
    ['nguyễn thị ân', 'Nguyễn Thị Ân'],
    ['H’Hen Niê', 'H’Hen Niê'],
    ['Nguye\u0302\u0303n Va\u0306n An', 'Nguyễn Văn An'],
    ['Lan\u0000 Anh\u200b', 'Lan Anh'],
    ['Lan \ud800Anh', 'Lan Anh'],
    ['<b>lan</b>', '<b>lan</b>'],
    ["Robert'); DROP TABLE student;--", "Robert'); DROP TABLE student;--"],
    ['${jndi:ldap://x/a} {{7*7}}', '${jndi:ldap://x/a} {{7*7}}'],
  ])('called %j is kept as %j', (told, kept) => {
    expect(taken(named(told)).student.fullName).toBe(kept);
  });

  it.each(['', '  ', '-', '\u0000', '0912000111', 'X', '???'])(
    'called %j has no name and is refused',
    (told) => {
      expect(read(named(told))).toEqual({ refused: 'enrolment.name-unreadable' });
    },
  );

  it.each([
    ['10A1', '10A1'],
    ['10a1', '10A1'],
    ['Lớp 10 A1', '10A1'],
    ['10-A1', '10A1'],
    ['10 toán 1', '10 Toán 1'],
    ['11b/2', '11B/2'],
  ])('of the class %j comes into %s', (told, className) => {
    expect(taken({ ...whole, class: told }).student.className).toBe(className);
  });

  it.each(['10A9', '', 'A1', '10', '2026-10-01', '10A1; 10A2'])(
    'of the class %j, which the school does not have, is refused',
    (told) => {
      expect(read({ ...whole, class: told })).toEqual({ refused: 'enrolment.class-unknown' });
    },
  );

  it.each(['TS-1', '2026.10:ab_c~', 'a', '7'.repeat(100)])('may have the external id %s', (id) => {
    expect(read(whole, id)).toHaveProperty('student.externalId', id);
  });

  it.each(['', ' ', '-a', 'a b', 'a/b', 'mã', '..', 'a\u0000', '7'.repeat(101), '<a>'])(
    'may not have the external id %j',
    (id) => {
      expect(read(whole, id)).toEqual({ refused: 'enrolment.bad-external-id' });
    },
  );

  it('is taken without what can’t be read, which is told back', () => {
    const { student, remarks } = taken({
      student: { fullName: 'Lê Chi', dateOfBirth: '30/02/2011', gender: 'khác', code: '-' },
      class: '10A1',
      guardians: [
        { relationship: 'mother', fullName: 'Vũ Thị Dung', phones: ['091234567', '0912 000 222'] },
        { relationship: 'father', fullName: '12345', phones: ['01695000111', '0243 826 2222'] },
        { phones: ['0912000333 / 0912000444'] },
      ],
    });
    expect(student).toMatchObject({ code: null, dateOfBirth: null, gender: null });
    expect(student.guardians).toEqual([
      { relationship: 'mother', fullName: 'Vũ Thị Dung', phones: ['+84912000222'] },
      { relationship: 'father', fullName: null, phones: ['+84395000111'] },
      { relationship: 'guardian', fullName: null, phones: ['+84912000333', '+84912000444'] },
    ]);
    expect(remarks.map(({ field, code, value }) => [field, code, value])).toEqual([
      ['student.dateOfBirth', 'date-invalid', '30/02/2011'],
      ['student.gender', 'gender-unreadable', 'khác'],
      ['guardians.0.phones.0', 'phone-too-short', '091234567'],
      ['guardians.1.fullName', 'guardian-name-unreadable', '12345'],
      ['guardians.1.phones.0', 'phone-converted', '01695000111'],
      ['guardians.1.phones.1', 'not-a-mobile-number', '0243 826 2222'],
      ['guardians.2.phones.0', 'two-numbers-in-one-cell', '0912000333 / 0912000444'],
    ]);
  });

  it('has one guardian of whom is told twice', () => {
    const { student } = taken({
      ...whole,
      guardians: [
        { relationship: 'mother', fullName: 'Vũ Thị Dung', phones: ['0912000222'] },
        { relationship: 'mother', fullName: 'VŨ THỊ DUNG', phones: ['0912000333'] },
        { relationship: 'guardian', fullName: '', phones: [] },
      ],
    });
    expect(student.guardians).toEqual([
      ...[
        {
          relationship: 'mother',
          fullName: 'Vũ Thị Dung',
          phones: ['+84912000222', '+84912000333'],
        },
      ],
    ]);
  });
});
