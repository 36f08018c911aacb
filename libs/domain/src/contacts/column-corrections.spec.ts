import { readColumnCorrections } from './column-corrections.js';

describe('corrections of columns', () => {
  it('are taken as they are', () => {
    const given = {
      '10A1': { headerRow: 4, meanings: { 2: 'student-name', 5: null } },
      '10A2': { headerRow: null },
    };
    expect(readColumnCorrections(given)).toEqual({
      corrections: { '10A1': given['10A1'], '10A2': { headerRow: null, meanings: {} } },
    });
  });

  test.each([
    [[], ''],
    ['10A1', ''],
    [{ '10A1': 4 }, '10A1'],
    [{ '10A1': { headerRow: 0 } }, '10A1.headerRow'],
    [{ '10A1': { headerRow: 1.5 } }, '10A1.headerRow'],
    [{ '10A1': { heading: 4 } }, '10A1.heading'],
    [{ '10A1': { meanings: ['student-name'] } }, '10A1.meanings'],
    [{ '10A1': { meanings: { B: 'student-name' } } }, '10A1.meanings.B'],
    [{ '10A1': { meanings: { 99999: 'student-name' } } }, '10A1.meanings.99999'],
    [{ '10A1': { meanings: { 1: 'toString' } } }, '10A1.meanings.1'],
  ])('%j are refused at "%s"', (given, path) => {
    expect(readColumnCorrections(given)).toEqual({ problem: { path } });
  });
});
