import fc from 'fast-check';
import { messageFields, type MessageField } from './message-fields.js';
import { isOncePerStudent, renderMessage } from './render-message.js';

const values = { 'họ tên học sinh': 'Trần Văn An', lớp: '10A1', ngày: '24/11/2026' };
const amount: MessageField = {
  name: 'số tiền',
  meaning: { vi: 'Số tiền phải nộp', en: 'Amount due' },
  sharing: 'one-per-student',
};

describe('renderMessage', () => {
  it('fills every field', () => {
    expect(renderMessage('Em {họ tên học sinh} ({lớp}) nghỉ ngày {ngày}.', values)).toEqual({
      text: 'Em Trần Văn An (10A1) nghỉ ngày 24/11/2026.',
    });
  });

  it('matches names of fields and of values whatever their form, case and blanks', () => {
    const written = { ['  LỚP '.normalize('NFD')]: '10A1' };
    expect(renderMessage('{Lớp} { lớp }', written)).toEqual({ text: '10A1 10A1' });
  });

  it('gives NFC, trimmed, also for values', () => {
    expect(renderMessage(' Lớp {lớp} \n', { lớp: ' Toa\u0301n ' })).toEqual({ text: 'Lớp Toán' });
  });

  test.each<[name: string, text: string, missing: string[], unknown: string[]]>([
    ['a field without a value', '{lớp}', ['lớp'], []],
    ['a field whose value is blank', '{ngày}', ['ngày'], []],
    ['each one once, in the order of the text', '{ngày} {lớp} {NGÀY}', ['ngày', 'lớp'], []],
    ['an unknown field as it was written', '{Số tiền}', [], ['{Số tiền}']],
    ['an unknown field although there is a value of that name', '{tên}', [], ['{tên}']],
    ['braces around nothing', '{}', [], ['{}']],
    ['lone braces', 'a } b {', [], ['}', '{']],
    ['everything at once', '{lớp} {x} {y} {x}', ['lớp'], ['{x}', '{y}']],
  ])('refuses %s', (_name, text, missing, unknown) => {
    expect(renderMessage(text, { ngày: ' \u00a0', tên: 'An' })).toEqual({ missing, unknown });
  });

  it('does not take a name that every object has for a value', () => {
    const field: MessageField = { ...amount, name: 'constructor' };
    expect(renderMessage('{constructor}', {}, [field])).toEqual({
      missing: ['constructor'],
      unknown: [],
    });
  });

  it('never reads a value for fields', () => {
    expect(renderMessage('{lớp}', { lớp: '{ngày} $& {' })).toEqual({ text: '{ngày} $& {' });
  });

  it('either fills everything or says what it could not, and never leaves a gap', () => {
    const pieces = fc.array(
      fc.constantFrom('{lớp}', '{ngày}', '{Lớp }', '{số tiền}', '{', '}', 'a', ' '),
    );
    const given = fc.record({
      lớp: fc.constantFrom('', '10A1'),
      ngày: fc.constantFrom(' ', '24/11'),
    });
    fc.assert(
      fc.property(pieces, given, (written, filled) => {
        const result = renderMessage(written.join(''), filled);
        if ('text' in result) {
          expect(result.text).not.toMatch(/[{}]/u);
          const lengthOf = (piece: string): number =>
            piece === '{ngày}'
              ? filled.ngày.length
              : piece.length > 1
                ? filled.lớp.length
                : piece === 'a'
                  ? 1
                  : 0;
          const least = written.reduce((sum, piece) => sum + lengthOf(piece), 0);
          expect(result.text.length).toBeGreaterThanOrEqual(least);
        } else {
          expect(result.missing.length + result.unknown.length).toBeGreaterThan(0);
        }
      }),
      { numRuns: 500 },
    );
  });
});

describe('isOncePerStudent', () => {
  test.each([
    ['Nghỉ học ngày {ngày}', false],
    ['Em {họ tên học sinh}, lớp {lớp}', false],
    ['Học phí của em {họ tên học sinh}: {Số tiền}', true],
    ['{khác}', false],
  ])('of %j is %s', (text, expected) => {
    expect(isOncePerStudent(text, [...messageFields, amount])).toBe(expected);
  });
});
