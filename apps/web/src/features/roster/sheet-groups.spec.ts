import type { ColumnMeaning } from '@lien-lac/domain';
import { correctHeaderRow, correctMeaning } from './column-corrections.js';
import type { RosterSheet } from './import-queries.js';
import { groupSheets, needsLook } from './sheet-groups.js';

function sheet(name: string, meanings: (ColumnMeaning | null)[]): RosterSheet {
  return {
    ...{ name, headerRow: 4, className: name },
    columns: meanings.map((meaning, index) => ({
      ...{ index, letter: String.fromCharCode(65 + index), heading: `Cột ${index}` },
      ...{ meaning, samples: [] },
    })),
  };
}

describe('the sheets of a file', () => {
  const alike = ['10A1', '10A2'].map((name) => sheet(name, ['student-name', 'mother-phone']));
  const other = sheet('10A3', ['student-name', null]);

  it('stand together where they look alike', () => {
    const groups = groupSheets([alike[0]!, other, alike[1]!]);
    expect(groups.map(({ sheets }) => sheets.map(({ name }) => name))).toEqual([
      ['10A1', '10A2'],
      ['10A3'],
    ]);
    expect(groups.map(needsLook)).toEqual([false, true]);
  });

  it('are corrected together, and keep what was right', () => {
    const [group] = groupSheets(alike);
    expect(correctMeaning({}, group!, 1, 'father-phone')).toEqual({
      '10A1': { meanings: { 0: 'student-name', 1: 'father-phone' } },
      '10A2': { meanings: { 0: 'student-name', 1: 'father-phone' } },
    });
  });

  it('have each meaning once', () => {
    const [group] = groupSheets([other]);
    expect(correctMeaning({}, group!, 1, 'student-name')).toEqual({
      '10A3': { meanings: { 0: null, 1: 'student-name' } },
    });
  });

  it('keep what was said of the row of the headings, and of other sheets', () => {
    const [first, second] = groupSheets([...alike, other]);
    const said = correctHeaderRow({}, first!, 5);
    expect(said['10A2']).toEqual({ headerRow: 5, meanings: {} });
    const more = correctMeaning(correctMeaning(said, second!, 1, 'note'), first!, 1, null);
    expect(more['10A1']).toEqual({ headerRow: 5, meanings: { 0: 'student-name', 1: null } });
    expect(more['10A3']?.meanings[1]).toBe('note');
  });
});
