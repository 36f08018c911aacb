import { messageFields } from './message-fields.js';
import { foldFieldName } from './parse-message.js';

describe('messageFields', () => {
  it('names each field once, in its folded form', () => {
    const names = messageFields.map(({ name }) => name);
    expect(names).toEqual(names.map(foldFieldName));
    expect(new Set(names).size).toBe(names.length);
  });

  it('joins siblings by name, class and grade, and has the date for everybody alike', () => {
    expect(messageFields.map(({ name, sharing }) => [name, sharing])).toEqual([
      ['họ tên học sinh', 'joined-for-siblings'],
      ['lớp', 'joined-for-siblings'],
      ['khối', 'joined-for-siblings'],
      ['ngày', 'same-for-all'],
    ]);
  });
});
