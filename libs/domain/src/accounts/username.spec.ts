import fc from 'fast-check';
import { usernameFor, usernamePattern } from './username.js';

describe('a username made of a name', () => {
  test.each([
    ['Nguyễn Thu Hà', 'nguyenthuha'],
    ['ĐỖ ĐỨC ĐẠT', 'doducdat'],
    ['Nguye\u0302\u0303n  Thu\u00a0Hà', 'nguyenthuha'],
    ["H'Hen Niê", 'hhennie'],
    ['Hoà', 'hoa'],
    ['A', null],
    ['陳', null],
    ['', null],
    [
      'Công Tằng Tôn Nữ Thị Phương Thảo Nguyên Hạnh Dung',
      'congtangtonnuthiphuongthaonguyenhanhdung',
    ],
  ])('%s is %s', (name, username) => {
    expect(usernameFor(name)).toBe(username);
  });

  it('is one that an account may have, or none', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (name) => {
        const username = usernameFor(name);
        expect(username === null || usernamePattern.test(username)).toBe(true);
      }),
    );
  });
});
