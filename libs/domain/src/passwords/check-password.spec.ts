import fc from 'fast-check';
import {
  longestPassword,
  normalisePassword,
  type PasswordProblem,
  passwordProblem,
  shortestPassword,
} from './check-password.js';
import { foldPassword } from './fold-password.js';
import { vietnameseCommonPasswords } from './vietnamese-common-passwords.js';

const listed = new Set(['password', 'dragon', 'iloveyou', 'qwerty', '1q2w3e4r5t6y']);

const problemOf = (password: string, username = 'gvcn10a1'): PasswordProblem | null =>
  passwordProblem(password, {
    username,
    schoolName: 'Trường THPT Minh Hoạ',
    isListed: (word) => listed.has(word),
  });

describe('A password', () => {
  it.each<[string, PasswordProblem | null]>([
    ['phượng nở đầu tháng sáu', null],
    ['mật khẩu để thử', null],
    ['bốn con mèo qua đường', null],
    ['tR0ub4dor&3xyz', null],
    ['482915703364', null],
    ['🌧🌧🌧🌧 mưa', 'too-short'],
    ['mười một kt', 'too-short'],
    ['d'.repeat(129), 'too-long'],
    ['Password2026', 'too-common'],
    ['P a s s w o r d 2026', 'too-common'],
    ['passwordpassword', 'too-common'],
    ['dragondragon12', 'too-common'],
    ['1Q2W3E4R5T6Y', 'too-common'],
    ['I love you 123', 'too-common'],
    ['Mật khẩu 12345', 'too-common'],
    ['Matkhau@123456', 'too-common'],
    ['anhyeuem1234', 'too-common'],
    ['Anh yêu em nhiều lắm', 'too-common'],
    ['Trường học 2026', 'too-common'],
    ['Chúc mừng năm mới', 'too-common'],
    ['123456789012', 'too-common'],
    ['210987654321', 'too-common'],
    ['abcdefghijklmn', 'too-common'],
    ['qwertyuiopas', 'too-common'],
    ['asdfghjkl123456', 'too-common'],
    ['aaaaaaaaaaaa', 'too-common'],
    ['ababababababab', 'too-common'],
    ['!!!!!!!!!!!!!!', 'too-common'],
    ['              ', 'too-common'],
    ['gvcn10a1gvcn10a1', 'made-of-names'],
    ['GVCN10A1-2026!', 'made-of-names'],
    ['Minh Hoạ 2026 2027', 'made-of-names'],
    ['Trường THPT Minh Hoạ', 'made-of-names'],
    ['thptminhhoa123', 'made-of-names'],
    ['Liên Lạc 10A1 gvcn10a1', 'made-of-names'],
    ['gvcn10a1 thích bún chả', null],
  ])('%j: %s', (password, problem) => {
    expect(problemOf(password)).toBe(problem);
  });

  it('counts what a person types as a letter once, however the keyboard composes it', () => {
    const composed = 'đường về nhà'.normalize('NFC');
    expect([...composed]).toHaveLength(shortestPassword);
    expect(problemOf(composed)).toBeNull();
    expect(problemOf(composed.slice(1).normalize('NFD'))).toBe('too-short');
    expect(normalisePassword(composed.normalize('NFD'))).toBe(composed);
  });

  it('is not spoilt by a short username that happens to stand in it', () => {
    expect(problemOf('kế hoạch đoàn kết', 'doan')).toBeNull();
    expect(problemOf('doandoandoandoan', 'doan')).not.toBeNull();
  });

  it('needs no kind of sign: any fifteen random letters will do', () => {
    const letters = fc.constantFrom(...'bcdghklmnpqtvx');
    fc.assert(
      fc.property(
        fc.array(letters, { minLength: 15, maxLength: 15 }).filter((all) => new Set(all).size > 8),
        (all) => {
          const walks = problemOf(all.join(''));
          expect(walks).toBeNull();
        },
      ),
    );
  });

  it('is refused with any digits and signs around a common word', () => {
    const around = fc.array(fc.constantFrom(...'0123456789!@#-. '), { maxLength: 20 });
    fc.assert(
      fc.property(
        fc
          .constantFrom(...vietnameseCommonPasswords, ...listed)
          .filter((word) => /^\p{L}{4,}$/u.test(word)),
        around,
        around,
        (word, before, after) => {
          const password = `${before.join('')}${word}${after.join('')}`;
          if ([...password].length < shortestPassword) return;
          expect(problemOf(password)).not.toBeNull();
        },
      ),
    );
  });

  it('never throws, whatever it holds', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: longestPassword * 2 }), (password) => {
        problemOf(password);
      }),
    );
  });
});

describe('The Vietnamese list', () => {
  it('stands as passwords are folded, or it would never be met', () => {
    const strange = [...vietnameseCommonPasswords].filter((word) => foldPassword(word) !== word);
    expect(strange).toEqual([]);
    expect(vietnameseCommonPasswords.size).toBeGreaterThan(150);
  });
});
