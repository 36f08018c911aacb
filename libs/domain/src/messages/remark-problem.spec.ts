import { type RemarkProblem, remarkProblem } from './remark-problem.js';

describe('words about a student', () => {
  test.each<[text: string, problem: RemarkProblem | null]>([
    ['phát biểu tốt giờ Toán', null],
    ['', null],
    ['điểm kiểm tra Toán: 8.5; nộp bài trước 05/12/2026', null],
    ['thi lúc 05-12-2026 10h, 05.12.2026 10', null],
    ['điểm < 5, cần cố gắng', null],
    ['lớp 10A1 > 10A2', null],
    ['GDKT & PL: tốt', null],
    ['năm học 2026-2027, số báo danh 0123456', null],
    ['a'.repeat(500), null],
    ['a'.repeat(501), 'too-long'],
    // As many characters as a person counts, however they are typed.
    ['ế'.normalize('NFD').repeat(500), null],
    ['<b>giỏi</b>', 'has-markup'],
    ['<script>alert(1)</script>', 'has-markup'],
    ['<img src=x onerror=alert(1)', 'has-markup'],
    ['<!-- -->', 'has-markup'],
    ['giỏi&nbsp;lắm', 'has-markup'],
    ['&#60;b', 'has-markup'],
    ['gọi 0912000123', 'has-phone'],
    ['gọi 0912.000.123 nhé', 'has-phone'],
    ['gọi 091 200 0123', 'has-phone'],
    ['+84 912 000 123', 'has-phone'],
    ['84912000123', null],
    ['máy bàn (024) 3000 1234', 'has-phone'],
    ['gọi ０９１２０００１２３', 'has-phone'],
  ])('%j: %s', (text, problem) => {
    expect(remarkProblem(text, 500)).toBe(problem);
  });
});
