import { fillMessage, type MessageValues } from '../../platform/messages/fill-message.js';
import type { Language } from '../../platform/messages/language.js';
import en from './words.en.json';
import vi from './words.vi.json';

export type BrandnameWord = keyof typeof vi;
export type SayOfBrandname = (word: BrandnameWord, values?: MessageValues) => string;

const words: Readonly<Record<Language, Readonly<Record<BrandnameWord, string>>>> = { vi, en };

/** The words of the check, which come with it and not with the first screen: few pages show it. */
export function brandnameWords(language: Language): SayOfBrandname {
  return (word, values = {}) =>
    fillMessage(words[language][word], values, language)
      .map(({ text }) => text)
      .join('');
}
