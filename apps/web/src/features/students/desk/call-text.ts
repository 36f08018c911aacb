import type { Messages } from '../../../platform/messages/messages.js';
import type { DeskCall } from './desk-queries.js';

/** What came of asking, and when: "Không nghe máy, 10:20 24/11/2026". */
export function callText({ outcome, calledAt }: DeskCall, { t, format }: Messages): string {
  return t('students.desk.call-text', {
    outcome: t(`students.outcome.${outcome}`),
    time: format.dateTime(calledAt),
  });
}
