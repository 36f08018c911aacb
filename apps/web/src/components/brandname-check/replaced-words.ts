import { replacedSigns } from '@lien-lac/domain';
import type { Messages } from '../../platform/messages/messages.js';

const mostSigns = 8;

/** What of a text leaves otherwise than it was written, where it goes without diacritics; null for nothing. */
export function replacedWords(text: string, { t }: Pick<Messages, 't'>): string | null {
  const signs = replacedSigns(text);
  if (signs.length === 0) return null;
  const shown = signs
    .slice(0, mostSigns)
    .map(({ sign, becomes }) =>
      becomes === ''
        ? t('components.brandname.left-out', { sign })
        : t('components.brandname.becomes', { sign, becomes }),
    );
  return t('components.brandname.replaced', {
    signs: shown.join(', ') + (signs.length > mostSigns ? '…' : ''),
  });
}
