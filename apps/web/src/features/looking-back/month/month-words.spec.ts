import { formatsIn } from '../../../platform/formatting/formats.js';
import { dayInWords, monthInWords, monthOf, percentInWords } from './month-words.js';

describe('months and days in words', () => {
  it('are written as the school writes them', () => {
    expect(monthInWords('2026-11')).toBe('11/2026');
    expect(dayInWords('2026-11-23', 'vi')).toBe('Thứ Hai 23/11');
    expect(dayInWords('2026-11-28', 'en')).toBe('Saturday 28/11');
  });

  it('tell shares of nearly all apart', () => {
    expect(percentInWords(0.98712, formatsIn('vi'))).toBe('98,7%');
    expect(percentInWords(1, formatsIn('en'))).toBe('100%');
  });

  it('go by the clock of the school', () => {
    expect(monthOf('2026-10-31T16:59:59Z')).toBe('2026-10');
    expect(monthOf('2026-10-31T17:00:00Z')).toBe('2026-11');
  });
});
