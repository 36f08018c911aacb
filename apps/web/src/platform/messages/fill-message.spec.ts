import { fillMessage, findMessage, placeholdersOf } from './fill-message.js';

describe('filling a message', () => {
  it.each([
    ['Gửi tới {count} số', { count: 1988 }, 'vi', 'Gửi tới 1.988 số'],
    ['Send to {count} {count:phone|phones}', { count: 1988 }, 'en', 'Send to 1,988 phones'],
    ['Send to {count} {count:phone|phones}', { count: 1 }, 'en', 'Send to 1 phone'],
    ['{who} gửi lúc {time}', { who: 'Cô Bích', time: '06:00' }, 'vi', 'Cô Bích gửi lúc 06:00'],
    ['Không có gì để điền', {}, 'vi', 'Không có gì để điền'],
    ['{name}', { name: '{name}' }, 'vi', '{name}'],
  ] as const)('turns "%s" with %j into words (%s)', (text, values, language, expected) => {
    const parts = fillMessage(text, values, language);
    expect(parts.map((part) => part.text).join('')).toBe(expected);
  });

  it('tells its numbers from its words', () => {
    expect(fillMessage('Còn {left} {left:tin|tin}', { left: 2 }, 'vi')).toEqual([
      { text: 'Còn ', isNumber: false },
      { text: '2', isNumber: true },
      { text: ' ', isNumber: false },
      { text: 'tin', isNumber: false },
    ]);
  });

  it('refuses to show a placeholder', () => {
    expect(() => fillMessage('Gửi tới {count} số', {}, 'vi')).toThrow('no "count"');
  });

  it('names each placeholder once', () => {
    expect(placeholdersOf('{b} {a} {a:one|many}')).toEqual(['a', 'b']);
  });
});

describe('finding a message', () => {
  const table = { home: { title: 'Trang chủ', 'empty.title': 'Không có việc nào' } };

  it('splits the feature off and takes the rest as the key', () => {
    expect(findMessage(table, 'home.title')).toBe('Trang chủ');
    expect(findMessage(table, 'home.empty.title')).toBe('Không có việc nào');
  });

  it('shows the key of a text that is not there', () => {
    expect(findMessage(table, 'home.nothing')).toBe('home.nothing');
    expect(findMessage(table, 'nowhere.title')).toBe('nowhere.title');
  });
});
