import { roles } from '../permissions/roles.js';
import { readRoleWord, roleWords } from './role-words.js';

describe('a role in the school’s words', () => {
  test.each([
    ['GVCN', 'homeroom_teacher'],
    ['giáo viên chủ nhiệm', 'homeroom_teacher'],
    ['  GIAO VIEN CHU NHIEM ', 'homeroom_teacher'],
    ['Tổ CGCN', 'cgcn'],
    ['Công nghệ thông tin', 'cgcn'],
    ['Phó Hiệu trưởng', 'bgh'],
    ['PHT', 'bgh'],
    ['Phòng Đào tạo', 'training'],
    ['Kế toán', 'finance'],
    ['Bí thư Đoàn trường', 'youth_union'],
    ['Đoàn TN', 'youth_union'],
    ['Bộ phận Bán trú', 'boarding'],
    ['homeroom_teacher', 'homeroom_teacher'],
    ['youth_union', 'youth_union'],
    ['Giáo viên', null],
    ['GVBM', null],
    ['Đoàn kết', null],
    ['BGH, CGCN', null],
    ['', null],
  ])('%s is %s', (text, role) => {
    expect(readRoleWord(text)).toBe(role);
  });

  it('is read from the word that a template offers, and from the role’s own name', () => {
    for (const role of roles) {
      expect(readRoleWord(roleWords[role])).toBe(role);
      expect(readRoleWord(role)).toBe(role);
    }
  });
});
