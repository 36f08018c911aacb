import { fieldsOfAudience } from '@lien-lac/domain';
import { offeredFields, openFieldAt } from './field-offers.js';

describe('a field that is being typed', () => {
  it.each([
    ['Em {', 'Em {'.length, { from: 3, typed: '' }],
    ['Em {ho t', 'Em {ho t'.length, { from: 3, typed: 'ho t' }],
    ['Em {lớp} và {kh', 'Em {lớp} và {kh'.length, { from: 12, typed: 'kh' }],
    ['Em {ho và nữa', 'Em {ho'.length, { from: 3, typed: 'ho' }],
    ['Em {lớp}', 'Em {lớp}'.length, undefined],
    ['Em', 2, undefined],
    ['Em {\nlớp', 'Em {\nlớp'.length, undefined],
    [`{${'a'.repeat(80)}`, 81, undefined],
  ])('in %j is found', (text, caret, expected) => {
    expect(openFieldAt(text, caret)).toEqual(expected);
  });

  const fields = fieldsOfAudience({ kind: 'sheet', sheetId: 'a', columns: ['số tiền', 'hạn nộp'] });
  it.each([
    ['', ['họ tên học sinh', 'lớp', 'khối', 'ngày', 'số tiền', 'hạn nộp']],
    ['ho', ['họ tên học sinh']],
    ['SO', ['số tiền']],
    ['tien', ['số tiền']],
    ['xyz', []],
  ])('as %j may mean %j', (typed, names) => {
    expect(offeredFields(typed, fields).map(({ name }) => name)).toEqual(names);
  });
});
