import { COLUMN_MEANINGS } from './column-meaning.js';
import { columnMeaningLabel } from './column-meaning-labels.js';

describe('what a column may mean', () => {
  it('is told apart in both languages', () => {
    for (const language of ['vi', 'en'] as const) {
      const labels = COLUMN_MEANINGS.map((meaning) => columnMeaningLabel(meaning)[language]);
      expect(labels.filter((label) => !/\p{L}{2,}/u.test(label))).toEqual([]);
      expect(new Set(labels).size).toBe(COLUMN_MEANINGS.length);
    }
  });

  it('is told as a clerk would head the column', () => {
    expect(columnMeaningLabel('mother-phone')).toEqual({ vi: 'SĐT mẹ', en: 'Mother’s phone' });
    expect(columnMeaningLabel('student-code').vi).toBe('Mã học sinh');
  });
});
