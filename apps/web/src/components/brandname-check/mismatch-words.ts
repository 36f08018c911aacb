import {
  type TemplateMismatch,
  type UnregisteredTexts,
  vietnameseNetworks,
} from '@lien-lac/domain';
import type { SayOfBrandname } from './brandname-words.js';

const shownLength = 28;

/** Where a text leaves the template that it comes closest to, in a sentence. */
export function mismatchWords(mismatch: TemplateMismatch, say: SayOfBrandname): string {
  if (mismatch.kind === 'too-long') {
    const { value, most } = mismatch;
    return say('too-long', {
      ...{ value: beginning(value), length: value.length, most },
    });
  }
  const { matched, expected, found } = atWord(mismatch);
  const words = {
    ...{ matched: ending(matched), expected: beginning(expected), found: beginning(found) },
  };
  if (matched.trim() === '') return say('begins', words);
  if (expected === '') return say('goes-on', words);
  if (found.trim() === '') return say('stops', words);
  return say('differs', words);
}

/** "Viettel, MobiFone"; with the sender's name where several are in use. */
export function networkWords(
  { networks, brandname }: Pick<UnregisteredTexts, 'networks' | 'brandname'>,
  namesSender: boolean,
): string {
  const names = networks.map((network) => vietnameseNetworks[network]).join(', ');
  return namesSender ? `${names} (${brandname})` : names;
}

type Differing = Extract<TemplateMismatch, { kind: 'differs' }>;

/** The same from the beginning of the word in which the text leaves the template. */
function atWord({ matched, expected, found }: Differing): Omit<Differing, 'kind'> {
  const isInsideWord = /^\S/u.test(expected) && /^\S/u.test(found);
  const begun = isInsideWord ? (/\S+$/u.exec(matched)?.[0] ?? '') : '';
  return {
    matched: matched.slice(0, matched.length - begun.length),
    ...{ expected: begun + expected, found: begun + found },
  };
}

function beginning(text: string): string {
  const trimmed = text.trim();
  return trimmed.length > shownLength ? `${trimmed.slice(0, shownLength)}…` : trimmed;
}

function ending(text: string): string {
  const trimmed = text.trim();
  if (trimmed.length <= shownLength) return trimmed;
  return `…${trimmed.slice(-shownLength).replace(/^\S*\s+/u, '')}`;
}
