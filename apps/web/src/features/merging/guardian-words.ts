import type { Messages } from '../../platform/messages/messages.js';
import type { SuggestedGuardian } from './merging-queries.js';

/** "Trần Thị Lan", or that nobody knows the name. */
export function nameOf(fullName: string | null, { t }: Pick<Messages, 't'>): string {
  return fullName ?? t('merging.no-name');
}

/** "Mẹ của Nguyễn Minh Anh (10A1)". */
export function wardText(
  { relationship, fullName, className }: SuggestedGuardian['students'][number],
  { t }: Pick<Messages, 't'>,
): string {
  const values = { relationship: t(`merging.relationship.${relationship}`), name: fullName };
  return className === null
    ? t('merging.ward-without-class', values)
    : t('merging.ward', { ...values, class: className });
}
