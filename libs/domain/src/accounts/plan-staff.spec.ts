import type { CellValue } from '../roster/roster-sheet.js';
import { planStaff, type PresentAccount, type PresentClass } from './plan-staff.js';
import { readStaffSheets } from './read-staff-sheets.js';
import { staffCodes, staffReasons } from './staff-codes.js';

const headings = ['Họ và tên', 'Tên đăng nhập', 'Vai trò', 'E-mail', 'Lớp'];
const reading = (...rows: CellValue[][]) =>
  readStaffSheets([{ name: 'a', rows: [headings, ...rows] }]);

const account = (given: Partial<PresentAccount> & { username: string }): PresentAccount => ({
  ...{ id: given.username, displayName: 'Nguyễn Thu Hà', role: 'homeroom_teacher', email: null },
  ...{ isDisabled: false },
  ...given,
});
const a1: PresentClass = { id: 'a1', name: '10A1', teacherId: null };
const a2: PresentClass = { id: 'a2', name: '10A2', teacherId: null };

const ha: CellValue[] = ['Nguyễn Thu Hà', null, 'GVCN', 'ha@x.vn', '10A1'];

const outcome = (
  rows: CellValue[][],
  accounts: PresentAccount[] = [],
  classes: PresentClass[] = [a1, a2],
) => {
  const { people, findings } = planStaff(reading(...rows), accounts, classes);
  return [
    ...people.map(({ row, accountId, classId }) =>
      [accountId === null ? 'new' : 'there', row.username, classId].filter(Boolean).join(' '),
    ),
    ...findings.map(({ row, column, code }) => `${row}${column ?? ''} ${code}`),
  ];
};

describe('accepting a list of the staff', () => {
  it('makes who is new and gives them their class', () => {
    expect(outcome([ha])).toEqual(['new nguyenthuha a1']);
  });

  it('changes nothing the second time', () => {
    const there = account({ username: 'nguyenthuha', email: 'ha@x.vn' });
    expect(outcome([ha], [there], [{ ...a1, teacherId: there.id }])).toEqual(['there nguyenthuha']);
  });

  it('gives a class to an account that is there and has none', () => {
    const there = account({ username: 'nguyenthuha', email: 'ha@x.vn' });
    expect(outcome([ha], [there])).toEqual(['there nguyenthuha a1']);
  });

  it('leaves what differs as it is, and says so', () => {
    const there = account({ username: 'nguyenthuha', role: 'finance', isDisabled: true });
    expect(outcome([ha], [there])).toEqual([
      'there nguyenthuha',
      '2A account-disabled',
      '2C role-differs',
      '2D email-differs',
    ]);
  });

  it('never takes a class from its teacher, nor gives one twice, nor a second one', () => {
    const rows = [ha, ['Lê An', null, 'GVCN', null, '10A2'], ['Vũ Ba', null, 'GVCN', null, '10A2']];
    expect(outcome(rows, [], [{ ...a1, teacherId: 'other' }, a2])).toEqual([
      'new nguyenthuha',
      'new lean a2',
      'new vuba',
      '2E class-taken',
      '4E class-repeated',
    ]);
    const there = account({ username: 'nguyenthuha', email: 'ha@x.vn' });
    expect(outcome([ha], [there], [a1, { ...a2, teacherId: there.id }])).toEqual([
      'there nguyenthuha',
      '2E has-another-class',
    ]);
    expect(outcome([ha], [], [a2])).toEqual(['new nguyenthuha', '2E class-unknown']);
  });

  it('asks for the mailbox of whoever gets a role that takes two people', () => {
    const bgh = ['Phạm Thu Hằng', 'bgh', 'BGH', null];
    expect(outcome([bgh])).toEqual(['2D email-needed']);
    const there = account({ username: 'bgh', displayName: 'Phạm Thu Hằng', role: 'bgh' });
    expect(outcome([bgh], [there])).toEqual(['there bgh']);
  });

  it('never guesses whether two people are one', () => {
    const other = account({ username: 'nguyenthuha', displayName: 'Nguyễn Thu Hạnh' });
    expect(outcome([ha], [other])).toEqual(['2A username-of-another']);
    const otherMail = account({ username: 'nguyenthuha', email: 'khac@x.vn' });
    expect(outcome([ha], [otherMail])).toEqual(['2A name-there-already']);
    const otherUsername = account({ username: 'gvcn10a1' });
    expect(outcome([ha], [otherUsername])).toEqual(['2A name-there-already']);
    const sameMail = account({ username: 'gvcn10a1', email: 'ha@x.vn' });
    expect(outcome([ha], [sameMail])).toEqual(['there nguyenthuha a1']);
    expect(outcome([['Nguyễn Thu Hà', 'ha.moi', 'GVCN']], [otherMail])).toEqual(['new ha.moi']);
  });

  it('has a reason in both languages for whatever it finds', () => {
    expect(Object.keys(staffReasons).sort()).toEqual([...staffCodes].sort());
    for (const { vi, en } of Object.values(staffReasons)) {
      expect(vi).toMatch(/\.$/);
      expect(en).toMatch(/\.$/);
    }
  });
});
