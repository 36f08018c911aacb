import { usualDefaultLine, usualPhrases } from '../class-diary/diary-phrases.js';
import { sensitiveMatters, sensitiveMattersIn } from './sensitive-matters.js';

test.each<[text: string, ...matters: string[]]>([
  ['mệt, đã xuống phòng y tế', 'health'],
  ['em bị SỐT cao', 'health'],
  ['đánh nhau với bạn (đã lập biên bản)', 'discipline'],
  ['bị ốm; nhận kỉ luật', 'health', 'discipline'],
  ['kỷ luật'.normalize('NFD'), 'discipline'],
  // Written without marks it may be that word, so it is taken for it.
  ['em bi sot, da xuong y te', 'health'],
  ['danh nhau', 'discipline'],
  ['sót bài 3'],
  ['hẹn gặp phụ huynh'],
  ['nói chuyện riêng trong giờ Sinh học'],
  ['khám phá khoa học, ô nhiễm môi trường, dịch bài'],
  ['giao tiếp tốt'],
])('%j speaks of: %s %s', (text, ...matters) => {
  expect(sensitiveMattersIn(text)).toEqual(sensitiveMatters.filter((one) => matters.includes(one)));
});

it('takes none of the usual phrases for one, with or without marks', () => {
  for (const phrase of [usualDefaultLine, ...Object.values(usualPhrases).flat()]) {
    expect([phrase, sensitiveMattersIn(phrase)]).toEqual([phrase, []]);
  }
});
