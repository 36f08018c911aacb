import { endStatusesIn, movesFrom, statusesIn, type StatusTable } from './status-table.js';

const door = {
  open: { from: ['closed'], to: 'open' },
  close: { from: ['open'], to: 'closed' },
  wall: { from: ['open', 'closed'], to: 'walled up' },
  break: { from: ['walled up'], to: 'open', reopens: true },
} as const satisfies StatusTable;

describe('a status table', () => {
  it('lists each of its statuses once, in the order of the moves', () => {
    expect(statusesIn(door)).toEqual(['closed', 'open', 'walled up']);
  });

  it('ends where no move leads on, save one that reopens', () => {
    expect(endStatusesIn(door)).toEqual(['walled up']);
  });

  it('knows the moves that are allowed from a status', () => {
    expect(movesFrom(door, 'open')).toEqual(['close', 'wall']);
    expect(movesFrom(door, 'walled up')).toEqual(['break']);
  });
});
