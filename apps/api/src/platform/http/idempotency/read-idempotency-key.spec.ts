import { readIdempotencyKey } from './read-idempotency-key.js';

describe('the header Idempotency-Key', () => {
  it.each([
    ['abc-123', 'abc-123'],
    ['"8e03978e-40d5-43e8-bc93-6894a57f9324"', '8e03978e-40d5-43e8-bc93-6894a57f9324'],
    [' padded ', 'padded'],
    ['x'.repeat(255), 'x'.repeat(255)],
  ])('%s names the key %s', (header, key) => {
    expect(readIdempotencyKey(header)).toBe(key);
  });

  it('names none where it is missing', () => {
    expect(readIdempotencyKey(undefined)).toBeNull();
  });

  it.each(['', '""', 'two words', 'khoá', 'x'.repeat(256), 'a\u0000b'])(
    'may not be %j',
    (header) => {
      expect(() => readIdempotencyKey(header)).toThrow('idempotency.bad-key');
    },
  );

  it('may not come twice', () => {
    expect(() => readIdempotencyKey(['a', 'b'])).toThrow('idempotency.bad-key');
  });
});
