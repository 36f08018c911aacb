import { withoutDiacritics } from '../names/search-key.js';
import { normaliseText } from '../names/normalise-text.js';

/**
 * What is never put into an SMS: a student's health, and proceedings against them (`vietnam.md` § C.4,
 * Law 91/2025/QH15: health is sensitive data). The message then asks the family to call.
 */
export const sensitiveMatters = ['health', 'discipline'] as const;
export type SensitiveMatter = (typeof sensitiveMatters)[number];

export const sensitiveMatterLabels: Readonly<Record<SensitiveMatter, { vi: string; en: string }>> =
  {
    health: { vi: 'Sức khoẻ', en: 'Health' },
    discipline: { vi: 'Kỉ luật', en: 'Discipline' },
  };

/** Words that speak of one, in lower case. Better one call too many than one word too many. */
const words: Readonly<Record<SensitiveMatter, readonly string[]>> = {
  health: [
    ...['y tế', 'bệnh', 'ốm', 'sốt', 'mệt', 'đau', 'nôn', 'ói', 'ngất', 'choáng', 'chóng mặt'],
    ...['buồn nôn', 'cấp cứu', 'sức khỏe', 'sức khoẻ', 'uống thuốc', 'dị ứng', 'ngộ độc'],
    ...['chảy máu', 'gãy tay', 'gãy chân', 'bong gân', 'chấn thương', 'bị thương', 'bị ngã'],
    ...['tiêu chảy', 'dịch bệnh', 'thủy đậu', 'thuỷ đậu', 'cúm', 'covid', 'hen', 'co giật'],
    ...['tâm lí', 'tâm lý', 'trầm cảm', 'tự hại', 'tự tử', 'mang thai', 'khuyết tật', 'phẫu thuật'],
    ...['tai nạn', 'nhập viện', 'bác sĩ', 'bác sỹ', 'đi khám', 'lây nhiễm', 'say nắng', 'kiệt sức'],
    ...['khó thở', 'tụt huyết áp', 'viêm'],
  ],
  discipline: [
    ...['kỉ luật', 'kỷ luật', 'biên bản', 'đánh nhau', 'đánh bạn', 'xô xát', 'ẩu đả', 'gây gổ'],
    ...['cảnh cáo', 'khiển trách', 'đình chỉ', 'đuổi học', 'buộc thôi học', 'hạ hạnh kiểm'],
    ...['bản kiểm điểm', 'kiểm điểm', 'bản tường trình', 'bản cam kết', 'vi phạm nghiêm trọng'],
    ...['trộm', 'ăn cắp', 'lấy cắp', 'lấy trộm', 'cờ bạc', 'đánh bài', 'hút thuốc', 'thuốc lá'],
    ...['ma túy', 'ma tuý', 'uống rượu', 'uống bia', 'hung khí', 'mang dao', 'bạo lực', 'bắt nạt'],
    ...['gian lận', 'quay cóp', 'công an', 'xúc phạm', 'vô lễ', 'phá hoại'],
  ],
};

const marked = patternsOf((word) => word);
const bare = patternsOf(withoutDiacritics);

/**
 * The matters of which a text speaks. Where it is written without marks, words are looked for without
 * them too, and "sot" then is a fever, since it may be.
 */
export function sensitiveMattersIn(text: string): SensitiveMatter[] {
  const plain = normaliseText(text).toLowerCase();
  const patterns = withoutDiacritics(plain) === plain ? bare : marked;
  return sensitiveMatters.filter((matter) => patterns[matter].test(plain));
}

function patternsOf(spell: (word: string) => string): Record<SensitiveMatter, RegExp> {
  const pattern = (matter: SensitiveMatter): RegExp =>
    new RegExp(
      `(?<![\\p{L}\\p{N}])(?:${words[matter].map(spell).join('|')})(?![\\p{L}\\p{N}])`,
      'u',
    );
  return { health: pattern('health'), discipline: pattern('discipline') };
}
