import { messageTextProblems } from './check-message-text.js';

describe('messageTextProblems', () => {
  it.each([
    ['Mời phụ huynh {họ tên học sinh}, lớp {lớp}, dự họp ngày {ngày}.', []],
    ['Mai nghỉ học.', []],
    ['  \n ', ['message.empty']],
    ['Lịch {môn}: khối {khối} thi {môn} {ngày} tại {phòng}', ['{môn}', '{phòng}']],
    ['Giờ {hẹn', ['{']],
    ['a'.repeat(255 * 153), []],
    ['a'.repeat(255 * 153 + 1), ['message.too-long']],
    ['ư'.repeat(255 * 67 + 1), ['message.too-long']],
    [`{môn}${'a'.repeat(255 * 153)}`, ['{môn}', 'message.too-long']],
  ])('case %#', (text, expected) => {
    const told = messageTextProblems(text).map((problem) =>
      problem.code === 'message.unknown-field' ? problem.written : problem.code,
    );
    expect(told).toEqual(expected);
  });
});
