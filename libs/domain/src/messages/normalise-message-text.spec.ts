import fc from 'fast-check';
import { normaliseMessageText } from './normalise-message-text.js';

describe('normaliseMessageText', () => {
  it.each([
    ['composes marks', 'Họp'.normalize('NFD'), 'Họp'],
    ['keeps lines and drops carriage returns', ' Kính gửi:\r\nPhụ huynh\r', 'Kính gửi:\nPhụ huynh'],
    ['drops what cannot be seen or stored', '\ufeffMai\u200b nghỉ\u0000 học', 'Mai nghỉ học'],
  ])('%s', (_name, given, kept) => {
    expect(normaliseMessageText(given)).toBe(kept);
  });

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const once = normaliseMessageText(text);
        expect(normaliseMessageText(once)).toBe(once);
      }),
    );
  });
});
