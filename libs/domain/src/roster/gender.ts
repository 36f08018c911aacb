import { searchKey } from '../names/search-key.js';
import { cellText, isPlaceholder } from './cell-text.js';
import type { CellValue } from './roster-sheet.js';

const WORDS: Readonly<Record<string, 'male' | 'female'>> = {
  ...{ nam: 'male', trai: 'male', 'con trai': 'male', m: 'male', male: 'male', boy: 'male' },
  ...{ nu: 'female', gai: 'female', 'con gai': 'female', f: 'female', female: 'female' },
  ...{ girl: 'female', w: 'female' },
};

/** The gender that a cell tells; null for an empty one, undefined for one that can't be read. */
export function readGender(value: CellValue | undefined): 'male' | 'female' | null | undefined {
  const text = cellText(value);
  if (text === '' || (isPlaceholder(text) && !/^x/i.test(text))) return null;
  return WORDS[searchKey(text).replace(/[^a-z ]/g, '')];
}

/** The gender told by columns in which only one gender is marked ("Nữ": x). */
export function readGenderMarks(
  female: CellValue | undefined,
  male: CellValue | undefined,
): 'male' | 'female' | null {
  const isFemale = isMarked(female);
  const isMale = isMarked(male);
  if (female !== undefined && male !== undefined) {
    if (isFemale === isMale) return null;
    return isFemale ? 'female' : 'male';
  }
  if (female !== undefined) return isFemale ? 'female' : 'male';
  return isMale ? 'male' : 'female';
}

function isMarked(value: CellValue | undefined): boolean {
  const text = cellText(value);
  return text !== '' && text !== '0' && !/^[-–—.\s]+$/.test(text) && value !== false;
}
