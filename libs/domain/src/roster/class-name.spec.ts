import {
  classInSheetName,
  classInText,
  gradeInText,
  gradeOfClass,
  readClassCell,
} from './class-name.js';
import { readGender, readGenderMarks } from './gender.js';

describe('a class cell', () => {
  test.each<[string | number, string]>([
    ['10A1', '10A1'],
    ['10a1', '10A1'],
    ['10 A1', '10A1'],
    ['10A 1', '10A1'],
    ['10 A 1', '10A1'],
    ['10-A1', '10A1'],
    ['10.A1', '10A1'],
    ['Lớp 10A1', '10A1'],
    ['LỚP: 10A1', '10A1'],
    ['lop 10a1', '10A1'],
    ['Class 10A1', '10A1'],
    ['L10A1', '10A1'],
    [' 10A1 ', '10A1'],
    ['10/1', '10/1'],
    ['10 / 1', '10/1'],
    ['10.1', '10.1'],
    [10.1, '10.1'],
    ['10CT', '10CT'],
    ['10 D', '10D'],
    ['12A10', '12A10'],
    ['10 Chuyên Toán 1', '10 Chuyên Toán 1'],
    ['10 TOÁN 1', '10 Toán 1'],
    ['11 Anh', '11 Anh'],
  ])('%p is the class %s', (value, className) => {
    expect(readClassCell(value)).toEqual({ kind: 'class', className });
  });

  test.each(['Lớp', 'lop', 'Lớp:', 'CLASS'])('with no more than the word %p names none', (text) => {
    expect(readClassCell(text)).toEqual({ kind: 'none' });
  });

  test('may name only the grade or only the section', () => {
    expect(readClassCell('Khối 10')).toEqual({ kind: 'grade', grade: 10 });
    expect(readClassCell(10)).toEqual({ kind: 'grade', grade: 10 });
    expect(readClassCell('A1')).toEqual({ kind: 'section', section: 'A1' });
  });

  test('is nobody’s guess once a spreadsheet made a date of it', () => {
    expect(readClassCell(new Date('2026-01-10'))).toEqual({ kind: 'date' });
  });
});

describe('a class', () => {
  test.each([
    ['DANH SÁCH PHHS ĐĂNG KÍ NHẬN TIN NHẮN – LỚP 10A1 – NĂM HỌC 2026–2027', '10A1'],
    ['DANH SACH HOC SINH LOP 10A1 NAM HOC 2026-2027', '10A1'],
    ['Lớp: 10A1 - GVCN: Nguyễn Thị B', '10A1'],
    ['LỚP 10 A 12 (Sĩ số: 38)', '10A12'],
    ['Lớp 10/1, năm học 2026', '10/1'],
    ['Danh sách lớp 10 Chuyên Toán', '10 Chuyên Toán'],
    ['Class: 11B2', '11B2'],
    ['10A1', '10A1'],
  ])('is found in the title %j', (text, className) => {
    expect(classInText(text)).toBe(className);
  });

  test.each([
    'DANH SÁCH HỌC SINH KHỐI LỚP 10',
    'DANH SÁCH LỚP 10 NĂM HỌC 2026-2027',
    'DANH SACH LOP 10 NAM HOC 2026-2027',
    'CÁC LỚP 10, 11, 12',
    'Năm học 2026-2027',
    'Sĩ số lớp: 38',
    'TRƯỜNG THPT 10 THÁNG 3',
  ])('is not found in the title %j', (text) => {
    expect(classInText(text)).toBeNull();
  });

  test.each([
    ['10A1', '10A1'],
    ['Lớp 10A1', '10A1'],
    ['DS 10A1', '10A1'],
    ['10A1 (2026)', '10A1'],
    ['danh_sach_lop_10A1', '10A1'],
    ['10A1_HK1', '10A1'],
    ['DS lop 10 A1', '10A1'],
    ['11B', '11B'],
    ['10-1', '10-1'],
  ])('is found in the sheet name %j', (name, className) => {
    expect(classInSheetName(name)).toBe(className);
  });

  test.each(['Sheet1', 'Trang tính1', 'HK1 2026', 'Khối 10', 'Tổng hợp', '2026-2027', 'DS PHHS'])(
    'is not found in the sheet name %j',
    (name) => {
      expect(classInSheetName(name)).toBeNull();
    },
  );

  test('begins with its grade', () => {
    expect([gradeOfClass('10A1'), gradeOfClass('9B'), gradeOfClass('12/3')]).toEqual([10, 9, 12]);
    expect([gradeOfClass('A1'), gradeOfClass('2026')]).toEqual([null, null]);
    expect(gradeInText('DANH SÁCH KHỐI 11')).toBe(11);
  });
});

describe('a gender', () => {
  test.each(['Nam', 'nam', 'NAM', 'trai', 'M', 'Male'])('is male: %s', (text) => {
    expect(readGender(text)).toBe('male');
  });

  test.each(['Nữ', 'nữ', 'NU', 'nu', 'gái', 'F', 'female', 'Nữ'.normalize('NFD')])(
    'is female: %s',
    (text) => {
      expect(readGender(text)).toBe('female');
    },
  );

  test('may be missing or unreadable', () => {
    expect(readGender(null)).toBeNull();
    expect(readGender('-')).toBeNull();
    expect(readGender('abc')).toBeUndefined();
    expect(readGender(1)).toBeUndefined();
  });

  test('may be a mark in a column of its own', () => {
    expect(readGenderMarks('x', undefined)).toBe('female');
    expect(readGenderMarks(null, undefined)).toBe('male');
    expect(readGenderMarks(null, 'x')).toBe('male');
    expect(readGenderMarks('x', 'x')).toBeNull();
  });
});
