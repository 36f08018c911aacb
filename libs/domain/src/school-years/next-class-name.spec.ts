import fc from 'fast-check';
import { gradeOfClass } from '../roster/class-name.js';
import { type NextOfClass, nextOfClass } from './next-class-name.js';

const up = (grade: number, name: string): NextOfClass => ({ kind: 'moves-up', grade, name });
const unclear: NextOfClass = { kind: 'unclear' };

describe('the class after', () => {
  test.each<[string, number | null, NextOfClass]>([
    ['10A1', 10, up(11, '11A1')],
    ['10 Anh', 10, up(11, '11 Anh')],
    ['11 Toán 1', 11, up(12, '12 Toán 1')],
    ['10A10', 10, up(11, '11A10')],
    ['10/1', 10, up(11, '11/1')],
    ['10.10', null, up(11, '11.10')],
    ['11D', null, up(12, '12D')],
    ['9A1', 9, up(10, '10A1')],
    ['12A1', 12, { kind: 'graduates' }],
    ['12 Văn', null, { kind: 'graduates' }],
    // Neither the name nor the grade beside it can be trusted alone.
    ['10A1', 11, unclear],
    ['Chuyên Anh', 10, unclear],
    ['Chuyên Anh', null, unclear],
    ['100A', null, unclear],
    ['13A1', null, unclear],
    ['A10', 10, unclear],
  ])('%s (grade %j) is %j', (name, grade, expected) => {
    expect(nextOfClass(name, grade)).toEqual(expected);
  });

  it('keeps whatever stands behind the grade, and no two classes become one', () => {
    const name = fc
      .tuple(fc.integer({ min: 1, max: 11 }), fc.stringMatching(/^[A-Z ./][A-Za-z0-9 ]{0,6}$/))
      .map(([grade, rest]) => `${grade}${rest}`);
    fc.assert(
      fc.property(name, name, (one, other) => {
        const [next, nextOther] = [nextOfClass(one, null), nextOfClass(other, null)];
        if (next.kind !== 'moves-up' || nextOther.kind !== 'moves-up') throw new Error('unclear');
        expect(gradeOfClass(next.name)).toBe(next.grade);
        expect(next.name.slice(String(next.grade).length)).toBe(
          one.slice(String(gradeOfClass(one)).length),
        );
        expect(next.name === nextOther.name).toBe(one === other);
      }),
    );
  });
});
