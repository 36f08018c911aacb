import { correctionProblem } from './correction-problem.js';

describe('a correction', () => {
  it.each([
    ['Xin đính chính: họp lúc 7h30.', undefined],
    ['Họp ngày {ngày}.', undefined],
    ['Kính gửi PHHS em {họ tên học sinh}.', 'announcements.correct.names-students'],
    ['Lớp {lớp}', 'announcements.correct.names-students'],
    [' ', 'announcements.write.text-missing'],
    ['{tên lạ}', 'announcements.write.unknown-field'],
  ])('that reads %j is told %s', (text, key) => {
    expect(correctionProblem(text)?.key).toBe(key);
  });
});
