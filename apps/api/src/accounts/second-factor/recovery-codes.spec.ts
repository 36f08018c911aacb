import { newRecoveryCodes, readRecoveryCode } from './recovery-codes.js';

describe('Recovery codes', () => {
  it('are ten, each another one, and easily copied from paper', () => {
    const codes = newRecoveryCodes();
    expect(new Set(codes).size).toBe(10);
    for (const code of codes) expect(code).toMatch(/^[0-9a-hjkmnp-tv-z]{5}-[0-9a-hjkmnp-tv-z]{5}$/);
  });

  it.each([
    ['7k2mq-x04bd', '7k2mqx04bd'],
    [' 7K2MQ X04BD ', '7k2mqx04bd'],
    ['7k2mqxO4bd', '7k2mqx04bd'],
    ['lI2mq-x04bd', '112mqx04bd'],
  ])('are read from %j as %j', (text, code) => {
    expect(readRecoveryCode(text)).toBe(code);
  });
});
