import { isEndedConnection } from './run-process.js';

describe('an error that nothing caught', () => {
  it.each([
    ['the end of a connection as PostgreSQL stops', { severity: 'FATAL', code: '57P01' }, true],
    ['the end of a connection as PostgreSQL crashed', { severity: 'FATAL', code: '57P02' }, true],
    ['a connection of which no word came', new Error('Connection terminated unexpectedly'), true],
    ['a statement that was cancelled', { severity: 'ERROR', code: '57014' }, false],
    ['a broken rule of a table', { severity: 'ERROR', code: '23505' }, false],
    ['a fault of ours', new TypeError('x is undefined'), false],
    ['nothing at all', undefined, false],
  ])('is harmless only as what it is: %s', (_what, error, expected) => {
    expect(isEndedConnection(error)).toBe(expected);
  });
});
