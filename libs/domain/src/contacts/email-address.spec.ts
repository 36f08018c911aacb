import fc from 'fast-check';
import { readEmailAddress } from './email-address.js';

test.each([
  ['me.An@Gmail.com', 'me.an@gmail.com'],
  [' bo@truong.edu.vn\u00a0', 'bo@truong.edu.vn'],
  ['a+b@x-y.vn', 'a+b@x-y.vn'],
  ['an', null],
  ['an@', null],
  ['@gmail.com', null],
  ['an@gmail', null],
  ['an@@gmail.com', null],
  ['an binh@gmail.com', null],
  ['.an@gmail.com', null],
  ['an..b@gmail.com', null],
  ['an@-gmail.com', null],
  ['an@gmail.com, binh@gmail.com', null],
  ['an@gmail.com\r\nBcc: x@y.vn', null],
  [`${'a'.repeat(65)}@gmail.com`, null],
  [`a@${'b.'.repeat(130)}vn`, null],
])('%j is read as %j', (text, address) => {
  expect(readEmailAddress(text)).toBe(address);
});

test('what was read is read the same again', () => {
  fc.assert(
    fc.property(fc.oneof(fc.emailAddress(), fc.string()), (text) => {
      const address = readEmailAddress(text);
      if (address !== null) expect(readEmailAddress(address)).toBe(address);
    }),
  );
});
