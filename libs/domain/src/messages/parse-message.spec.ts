import fc from 'fast-check';
import { parseMessage } from './parse-message.js';

const shape = (text: string): string[] =>
  parseMessage(text).map((part) =>
    part.kind === 'field'
      ? `field ${part.field.name}`
      : `${part.kind} ${'text' in part ? part.text : part.written}`,
  );

describe('parseMessage', () => {
  test.each<[text: string, parts: string[]]>([
    ['', []],
    ['Chào PH', ['text Chào PH']],
    [
      'Em {họ tên học sinh}, lớp {lớp}.',
      ['text Em ', 'field họ tên học sinh', 'text , lớp ', 'field lớp', 'text .'],
    ],
    ['{ngày}{lớp}', ['field ngày', 'field lớp']],
    ['{ HỌ  tên\u00a0học\nsinh }', ['field họ tên học sinh']],
    ['{lớp}'.normalize('NFD'), ['field lớp']],
    ['{số tiền} đ', ['unknown {số tiền}', 'text  đ']],
    ['{}', ['unknown {}']],
    ['a { b', ['text a ', 'unknown {', 'text  b']],
    ['a } b', ['text a ', 'unknown }', 'text  b']],
    ['{{lớp}}', ['unknown {', 'field lớp', 'unknown }']],
    ['{ngày {lớp}', ['unknown {', 'text ngày ', 'field lớp']],
  ])('reads %j', (text, parts) => {
    expect(shape(text)).toEqual(parts);
  });

  it('knows the further fields that a message brings', () => {
    const amount = {
      name: 'Số tiền',
      meaning: { vi: 'Số tiền', en: 'Amount' },
      sharing: 'one-per-student',
    } as const;
    expect(parseMessage('{số tiền}', [amount])).toEqual([
      { kind: 'field', field: amount, written: '{số tiền}' },
    ]);
  });

  it('loses nothing of the text', () => {
    const pieces = fc.array(fc.constantFrom('{', '}', 'lớp', ' ', 'ngày', '{lớp}', 'e\u0323', 'x'));
    fc.assert(
      fc.property(pieces, (written) => {
        const text = written.join('');
        const joined = parseMessage(text)
          .map((part) => (part.kind === 'text' ? part.text : part.written))
          .join('');
        expect(joined).toBe(text.normalize('NFC'));
      }),
      { numRuns: 500 },
    );
  });
});
