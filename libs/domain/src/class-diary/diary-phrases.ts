import type { DiaryTextField } from './diary-content.js';

/**
 * The school's usual phrases, a tap each; what stands in braces is asked for. They go to the families as
 * they are, so they are Vietnamese alone. Lateness and absence have fields of their own.
 */
export const usualPhrases: Readonly<Record<DiaryTextField, readonly string[]>> = {
  conduct: [
    'không đeo thẻ học sinh',
    'đồng phục chưa đúng quy định',
    'nói chuyện riêng trong giờ {môn}',
    'sử dụng điện thoại trong giờ học',
    'tích cực trực nhật',
    'thực hiện tốt nề nếp',
  ],
  study: [
    'chưa làm bài tập {môn}',
    'chưa thuộc bài cũ môn {môn}',
    'phát biểu tốt giờ {môn}',
    'điểm kiểm tra {môn}: {điểm}',
    'cần ôn lại {chủ đề}',
    'tiến bộ rõ ở môn {môn}',
  ],
  homework: [
    'nộp bài thực hành {môn} trước thứ {thứ}',
    'mang máy tính cầm tay',
    'chuẩn bị bài thuyết trình nhóm',
    'xin chữ kí PH vào bài kiểm tra',
  ],
  remark: ['được thầy cô khen trước lớp', 'cần cố gắng hơn', 'nhờ gia đình động viên con'],
};

/** The subjects of an upper-secondary school (Chương trình giáo dục phổ thông 2018). */
export const usualSubjects: readonly string[] = [
  'Toán',
  'Ngữ văn',
  'Tiếng Anh',
  'Vật lí',
  'Hóa học',
  'Sinh học',
  'Lịch sử',
  'Địa lí',
  'Tin học',
  'Công nghệ',
  'GDKT & PL',
  'GDQP & AN',
  'GDTC',
  'Hoạt động trải nghiệm',
];

/** What the families of those with nothing to say are told where the class has no line of its own. */
export const usualDefaultLine = 'Em {tên} đi học đúng giờ, chuẩn bị bài đầy đủ, chú ý nghe giảng.';

/** What the family of a student who is absent without a word is asked, in the words of a direct message. */
export const unexplainedAbsenceText =
  'Em {họ tên học sinh} vắng tiết 1 chưa rõ lí do, nhờ PH xác nhận giúp GVCN. Trân trọng.';

const gap = /\{([^{}]*)\}/gu;

/** The names of what a phrase asks for, each once: `['môn', 'điểm']`. */
export function gapsOf(phrase: string): string[] {
  return [...new Set([...phrase.matchAll(gap)].map(([, name]) => name!.trim()))];
}

/** A phrase with its gaps filled; null while something is missing. */
export function fillPhrase(
  phrase: string,
  values: Readonly<Record<string, string>>,
): string | null {
  const names = gapsOf(phrase);
  if (names.some((name) => (values[name] ?? '').trim() === '')) return null;
  return phrase.replace(gap, (_, name: string) => values[name.trim()]!.trim());
}

/** The phrases of a text, as {@link addPhrase} puts them together. */
export function phrasesOf(text: string): string[] {
  return text
    .split(/[;\n]/u)
    .map((phrase) => phrase.trim())
    .filter((phrase) => phrase !== '');
}

/** The text with a phrase more; the same phrase is not said twice. */
export function addPhrase(text: string, phrase: string): string {
  const phrases = phrasesOf(text);
  return phrases.includes(phrase.trim()) ? text : [...phrases, phrase.trim()].join('; ');
}

/** The text without a phrase that was tapped by mistake. */
export function withoutPhrase(text: string, phrase: string): string {
  return phrasesOf(text)
    .filter((one) => one !== phrase.trim())
    .join('; ');
}
