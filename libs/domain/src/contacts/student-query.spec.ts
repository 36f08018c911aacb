import { isEmptyQuery, readStudentQuery } from './student-query.js';

describe('a search in the roster', () => {
  test.each<[string, string[], string[]]>([
    ['Nguyễn Minh Anh', ['nguyen', 'minh', 'anh'], []],
    ['  anh   MINH ', ['anh', 'minh'], []],
    ['hoà 10a1', ['hoa'], ['10A1']],
    ['10', [], ['10']],
    ['10/2 an', ['an'], ['10/2']],
    ['Đặng', ['dang'], []],
    ['a b c d e f g h i k', ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'], []],
    ['', [], []],
  ])('%j looks for the words %j and the classes %j', (text, words, classes) => {
    expect(readStudentQuery(text)).toEqual({ words, classes, phone: null });
  });

  test.each([
    ['0900 000 123', { number: '+84900000123' }],
    ['+84 900.000.123', { number: '+84900000123' }],
    ['84900000123', { number: '+84900000123' }],
    ['900000123', { number: '+84900000123' }],
    // Eleven digits from before 2018.
    ['01690000123', { number: '+84390000123' }],
    ['0900 000', { digits: '900000' }],
    ['0123', { digits: '123' }],
    ['000123', { digits: '123' }],
    ['0000', { digits: '0000' }],
  ])('%j looks for a phone', (text, phone) => {
    expect(readStudentQuery(text)).toEqual({ words: [], classes: [], phone });
  });

  it('is empty only when nothing is looked for', () => {
    expect(isEmptyQuery(readStudentQuery(' \t'))).toBe(true);
    for (const text of ['an', '10', '0912']) {
      expect([text, isEmptyQuery(readStudentQuery(text))]).toEqual([text, false]);
    }
  });
});
