import pg from 'pg';
import { arrayLiteral } from './array-literal.js';

describe('an array for PostgreSQL', () => {
  it.each([
    ['numbers and answers', [1, true, false], '{1,true,false}'],
    [
      'ids and instants',
      ['LL1N0F', '2026-11-23T02:00:00.000Z'],
      '{LL1N0F,2026-11-23T02:00:00.000Z}',
    ],
    ['what is not there', [null, undefined], '{NULL,NULL}'],
    ['a text that only looks so', ['NULL', 'null'], '{"NULL","null"}'],
    ['an empty text', [''], '{""}'],
    ['signs of arrays', ['a,b', '{}', 'hai từ'], '{"a,b","{}","hai từ"}'],
    ['quotation marks', ['a"b\\c'], '{"a\\"b\\\\c"}'],
  ])('holds %s', (_, values, literal) => {
    expect(arrayLiteral(values)).toBe(literal);
    // As the driver itself reads it back.
    const read = pg.types.getTypeParser(1009 as never, 'text') as (text: string) => unknown[];
    expect(read(literal)).toEqual(
      values.map((value) => (value === null || value === undefined ? null : String(value))),
    );
  });
});
