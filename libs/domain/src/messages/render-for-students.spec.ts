import { isSameForAll, renderForStudents } from './render-for-students.js';

const an = { fullName: 'Nguyễn Thị An', className: '10A1' };
const binh = { fullName: 'Nguyễn Văn Bình', className: '12A3' };
const text = 'Mời phụ huynh {họ tên học sinh}, lớp {lớp}, ngày {ngày}.';
const messageDate = '2026-11-29';

describe('renderForStudents', () => {
  it('writes one text for all children of a phone', () => {
    expect(renderForStudents({ text, withoutDiacritics: false, messageDate }, [an, binh])).toBe(
      'Mời phụ huynh Nguyễn Thị An và Nguyễn Văn Bình, lớp 10A1 và 12A3, ngày 29/11/2026.',
    );
  });

  it('takes the marks off the names too', () => {
    expect(renderForStudents({ text, withoutDiacritics: true, messageDate }, [binh])).toBe(
      'Moi phu huynh Nguyen Van Binh, lop 12A3, ngay 29/11/2026.',
    );
  });

  it.each([
    ['a name that is missing', text, [{ fullName: ' ', className: '10A1' }]],
    ['a field that is not known', 'Môn {môn}', [an]],
    ['a class of no grade', 'Khối {khối}', [{ ...an, grade: null }]],
  ])('never writes a text with a gap: %s', (_name, gappy, students) => {
    const wording = { text: gappy, withoutDiacritics: false, messageDate };
    expect(() => renderForStudents(wording, students)).toThrow('No value for');
  });
});

describe('isSameForAll', () => {
  it.each([
    ['Mai nghỉ học.', true],
    ['Nghỉ học ngày {ngày}.', true],
    ['Lớp {lớp} nghỉ học.', false],
    [text, false],
  ])('%s: %s', (given, same) => {
    expect(isSameForAll(given)).toBe(same);
  });
});
