import fc from 'fast-check';
import { textWithLinks } from './text-with-links.js';

const linksIn = (text: string): string[] =>
  textWithLinks(text)
    .filter(({ isLink }) => isLink)
    .map(({ text: link }) => link);

describe('the addresses in a mail', () => {
  it.each([
    [
      'Mở http://127.0.0.1:3000/first-password#aB_-9 để đặt.',
      ['http://127.0.0.1:3000/first-password#aB_-9'],
    ],
    ['(xem https://truong.example/a?b=c&d=e).', ['https://truong.example/a?b=c&d=e']],
    ['https://a.example\nhttps://b.example', ['https://a.example', 'https://b.example']],
    ['javascript:alert(1) và ftp://x', []],
    ['http:// một mình', []],
    ['', []],
  ])('of %j are %j', (text, links) => {
    expect(linksIn(text)).toEqual(links);
  });

  it('take nothing of the text away', () => {
    const pieces = fc.array(
      fc.oneof(fc.string(), fc.constantFrom('https://x.example/y#z', ' ', '.', '\n', 'http://')),
    );
    fc.assert(
      fc.property(pieces, (given) => {
        const text = given.join('');
        expect(
          textWithLinks(text)
            .map((part) => part.text)
            .join(''),
        ).toBe(text);
      }),
    );
  });
});
