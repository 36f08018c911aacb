import type { TemplateMismatch } from '@lien-lac/domain';
import { mismatchWords, networkWords } from './mismatch-words.js';

const say = (key: string, values = {}): string => `${key} ${JSON.stringify(values)}`;

describe('where a text leaves a template, in words', () => {
  it.each<[TemplateMismatch, string, object]>([
    [
      {
        ...{ kind: 'differs', matched: 'Kinh moi PHHS em Le Ngoc Diep lop 12A3 d' },
        ...{ expected: 'u hop luc ', found: 'en truong luc 8h00' },
      },
      'differs',
      {
        ...{ matched: '…em Le Ngoc Diep lop 12A3' },
        ...{ expected: 'du hop luc', found: 'den truong luc 8h00' },
      },
    ],
    [
      { kind: 'differs', matched: 'Nghi hoc.', expected: '', found: ' Cam on.' },
      'goes-on',
      { matched: 'Nghi hoc.', expected: '', found: 'Cam on.' },
    ],
    [
      { kind: 'differs', matched: 'Em Ly An', expected: ' lop ', found: '' },
      'stops',
      { matched: 'Em Ly An', expected: 'lop', found: '' },
    ],
    [
      { kind: 'differs', matched: 'K', expected: 'inh gui', found: 'ính gửi' },
      'begins',
      { matched: '', expected: 'Kinh gui', found: 'Kính gửi' },
    ],
    [
      { kind: 'too-long', parameter: 'P1', value: 'Nguyen Hoang Minh Tue Anh Thu', most: 20 },
      'too-long',
      { value: 'Nguyen Hoang Minh Tue Anh Th…', length: 29, most: 20 },
    ],
  ])('%j', (mismatch, key, values) => {
    expect(mismatchWords(mismatch, say)).toBe(say(key, values));
  });

  it('names the networks, and the sender where there are several', () => {
    const some = { networks: [1, 5], brandname: 'HOASEN' } as const;
    expect(networkWords(some, false)).toBe('Viettel, Gmobile');
    expect(networkWords(some, true)).toBe('Viettel, Gmobile (HOASEN)');
  });
});
