import { replacedSigns } from '@lien-lac/domain';
import type { Language } from '../../platform/messages/language.js';
import { brandnameWords } from './brandname-words.js';

const mostSigns = 8;

/** What of a text leaves otherwise than it was written, where it goes without diacritics; null for nothing. */
export function replacedWords(text: string, language: Language): string | null {
  const say = brandnameWords(language);
  const signs = replacedSigns(text);
  if (signs.length === 0) return null;
  const shown = signs
    .slice(0, mostSigns)
    .map(({ sign, becomes }) =>
      becomes === '' ? say('left-out', { sign }) : say('becomes', { sign, becomes }),
    );
  return say('replaced', {
    signs: shown.join(', ') + (signs.length > mostSigns ? '…' : ''),
  });
}
