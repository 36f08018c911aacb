import { linesOf } from './waiting-kinds.js';

describe('the lines of a home', () => {
  it('keep the order in which the API gives them', () => {
    const lines = linesOf([
      { kind: 'announcements-to-approve', count: 2, to: '/announcements' },
      { kind: 'contacts-to-confirm', count: 1988 },
    ]);
    expect(lines.map(({ kind, count, to }) => [kind, count, to])).toEqual([
      ['announcements-to-approve', 2, '/announcements'],
      ['contacts-to-confirm', 1988, undefined],
    ]);
  });

  it.each([
    { kind: 'lunch.to-eat', count: 3 },
    { kind: 'constructor', count: 3 },
    { kind: 'contacts-to-confirm', count: 0 },
  ])('leave out $kind with $count', (item) => {
    expect(linesOf([item])).toEqual([]);
  });
});
