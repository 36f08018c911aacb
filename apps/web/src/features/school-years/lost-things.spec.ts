import { ApiProblem } from '../../platform/api/api-problem.js';
import { lostThingsOf } from './lost-things.js';

const refusal = (current: unknown): ApiProblem =>
  new ApiProblem('refused', 'school-year.in-use', undefined, [], undefined, current);

describe('what a refusal says would be lost', () => {
  it('is told by kind, with names where there are any', () => {
    const lost = [
      { what: 'students', count: 1, about: ['Lý An'] },
      { what: 'announcements', count: 2 },
    ];
    expect(lostThingsOf(refusal({ lost }))).toEqual([
      { what: 'students', count: 1, about: ['Lý An'] },
      { what: 'announcements', count: 2, about: [] },
    ]);
  });

  it.each([
    ['of a kind that this page does not know', refusal({ lost: [{ what: 'lunch', count: 2 }] })],
    ['of a refusal that names none', refusal(undefined)],
    ['of another error', new Error('lost')],
  ])('is nothing %s', (_, error) => {
    expect(lostThingsOf(error)).toEqual([]);
  });
});
