import { messageFields } from './message-fields.js';
import { renderMessage } from './render-message.js';
import { studentValues } from './student-values.js';

const an = { fullName: 'Nguyễn Thị An', className: '10A1', grade: 10 };
const binh = { fullName: 'Nguyễn Văn Bình', className: '12A3', grade: 12 };
const chi = { fullName: 'Nguyễn Khánh Chi', className: '10A1', grade: 10 };

describe('studentValues', () => {
  it.each([
    [[an], 'Nguyễn Thị An', '10A1'],
    [[an, binh], 'Nguyễn Thị An và Nguyễn Văn Bình', '10A1 và 12A3'],
    [[an, chi], 'Nguyễn Thị An và Nguyễn Khánh Chi', '10A1'],
    [[an, binh, chi], 'Nguyễn Thị An, Nguyễn Văn Bình và Nguyễn Khánh Chi', '10A1 và 12A3'],
  ])('names the children of a phone and each class once', (students, names, classes) => {
    const values = studentValues(students, '2026-11-23');
    expect(values['họ tên học sinh']).toBe(names);
    expect(values['lớp']).toBe(classes);
  });

  it('names each grade once, and none where one of the children has none', () => {
    expect(studentValues([an, chi, binh], '2026-11-23')['khối']).toBe('10 và 12');
    expect(studentValues([an, { ...binh, grade: null }], '2026-11-23')['khối']).toBe('');
  });

  it('writes the date the Vietnamese way', () => {
    expect(studentValues([an], '2026-11-03')['ngày']).toBe('03/11/2026');
  });

  it('has a value for every field that a message may carry', () => {
    const text = messageFields.map(({ name }) => `{${name}}`).join(' ');
    expect(renderMessage(text, studentValues([an], '2026-11-23'))).toHaveProperty('text');
  });
});
