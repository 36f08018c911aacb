import { matchGroupSheet } from './match-group-sheet.js';

const an = { id: 'an', code: 'HS01', fullName: 'Lý An', isInClass: true };
const chi = { id: 'chi', code: 'HS02', fullName: 'Vũ Chi', isInClass: true };
const gone = { id: 'gone', code: 'HS03', fullName: 'Hồ Hoà', isInClass: false };

const match = (lines: [string | null, string | null][], isOfClass = false) =>
  matchGroupSheet(
    lines.map(([code, name], place) => ({
      ...{ sheet: 'Bán trú', row: place + 2, code, name, values: {} },
    })),
    [an, chi, gone],
    isOfClass,
  );

describe('a sheet of the members of a group', () => {
  it('brings the students whose codes stand in it, each once', () => {
    const { students, refused } = match([
      ['HS02', 'Vũ Chi'],
      [' hs01 ', 'ly an'],
      ['HS01', null],
    ]);
    expect(students).toEqual([chi, an]);
    expect(refused).toEqual([]);
  });

  it('says of each row that brings nobody why', () => {
    const { students, refused } = match([
      [null, 'Lý An'],
      ['HS99', null],
      ['HS01', 'Vũ Chi'],
      ['HS03', 'Hồ Hoà'],
    ]);
    expect(students).toEqual([]);
    expect(refused.map(({ row, problem }) => [row, problem])).toEqual([
      [2, 'no-code'],
      [3, 'unknown-code'],
      [4, 'other-name'],
      [5, 'not-in-a-class'],
    ]);
  });

  it('of a class tells nothing of the codes of other classes', () => {
    expect(match([['HS99', null]], true).refused[0]?.problem).toBe('not-of-the-class');
  });
});
