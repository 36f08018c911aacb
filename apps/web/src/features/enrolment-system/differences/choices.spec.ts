import { choose, countChoices, stillWaiting } from './choices.js';

describe('the choices among differences', () => {
  it('are made, changed and taken back', () => {
    const one = choose({}, 'a', 'take');
    const two = choose(one, 'b', 'keep');
    expect(countChoices(two)).toEqual({ all: 2, taken: 1, kept: 1 });
    expect(choose(two, 'a', 'keep')).toEqual({ a: 'keep', b: 'keep' });
    expect(choose(two, 'a', undefined)).toEqual({ b: 'keep' });
    expect(one).toEqual({ a: 'take' });
  });

  it('hold for what still waits alone', () => {
    const waiting = [{ id: 'b' }, { id: 'c' }];
    expect(stillWaiting({ a: 'take', b: 'keep' }, waiting)).toEqual({ b: 'keep' });
  });
});
