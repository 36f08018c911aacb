import type { Messages } from '../../../platform/messages/messages.js';
import type { ClassListState } from './class-list-queries.js';

/** What a class's list still lacks: "2 chưa có số, 1 số không nhận được tin"; empty where nothing. */
export function missingText(
  { withoutPhone, failing }: Pick<ClassListState, 'withoutPhone' | 'failing'>,
  t: Messages['t'],
): string {
  return [
    ...(withoutPhone === 0 ? [] : [t('students.lists.without-phone', { count: withoutPhone })]),
    ...(failing === 0 ? [] : [t('students.lists.failing', { count: failing })]),
  ].join(', ');
}
