import { readAddress, writeAddress } from './contact-address.js';

const format = { phone: (phone: string) => `<${phone}>` };

describe('a contact’s address', () => {
  it.each([
    [{ phone: '+84900000100', email: null }, '<+84900000100>'],
    [{ phone: null, email: 'lan@example.com' }, 'lan@example.com'],
    [{ phone: '+84900000100' }, '<+84900000100>'],
    [{}, ''],
  ])('%j is written as %s', (address, written) => {
    expect(writeAddress(address, format)).toBe(written);
  });

  it.each([
    [' 0900 000 100 ', { phone: '0900 000 100' }],
    [' lan@example.com', { email: 'lan@example.com' }],
  ])('typed as "%s" is %j', (typed, address) => {
    expect(readAddress(typed)).toEqual(address);
  });
});
