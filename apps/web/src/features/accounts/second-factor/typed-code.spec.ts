import { digitsOf, inGroups } from './typed-code.js';

describe('a typed code', () => {
  it.each([
    ['123456', '123456'],
    ['123 456', '123456'],
    ['123-456', '123456'],
    [' 12a3 ', '123'],
    ['1234567', '123456'],
    ['', ''],
  ])('%j is %j', (typed, digits) => {
    expect(digitsOf(typed)).toBe(digits);
  });
});

describe('a secret', () => {
  it.each([
    ['JBSWY3DPEHPK3PXP', 'JBSW Y3DP EHPK 3PXP'],
    ['ABCDEF', 'ABCD EF'],
    ['', ''],
  ])('%j is read as %j', (secret, groups) => {
    expect(inGroups(secret)).toBe(groups);
  });
});
