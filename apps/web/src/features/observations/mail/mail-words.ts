import { observingDepartmentLabels } from '@lien-lac/domain';
import type { Messages } from '../../../platform/messages/messages.js';
import type { Mail, Preview } from '../observation-views.js';

/** "Giám thị, 23/11/2026", and which correction it is. */
export function mailName(
  { department, date, correction }: Pick<Mail, 'department' | 'date' | 'correction'>,
  { t, language, format }: Messages,
): string {
  const names = {
    department: observingDepartmentLabels[department][language],
    date: format.date(date),
  };
  return correction === 0
    ? t('observations.mail.name', names)
    : t('observations.mail.name-corrected', { ...names, correction });
}

/** "Gửi báo cáo ngày tới 41 hộp thư". */
export function sendLabel({ correction, mailboxes }: Preview, { t }: Messages): string {
  const count = mailboxes.length;
  return correction === 0
    ? t('observations.mail.send', { count })
    : t('observations.mail.send-correction', { count, correction });
}

/** How many of whom: "2 BGH, 3 CGCN, 30 GVCN". */
export function groupsOf({ mailboxes }: Preview, { t }: Messages): string {
  const people = mailboxes.flatMap((mailbox) => mailbox.people);
  const teachers = people.filter(({ classNames }) => classNames.length > 0);
  const others = people.filter(({ classNames }) => classNames.length === 0);
  const count = (role: string): number => others.filter((one) => one.role === role).length;
  return [
    { group: 'bgh', count: count('bgh') },
    { group: 'cgcn', count: count('cgcn') },
    { group: 'teachers', count: teachers.length },
  ]
    .filter((one) => one.count > 0)
    .map((one) =>
      t(`observations.mail.group.${one.group as 'bgh' | 'cgcn' | 'teachers'}`, {
        count: one.count,
      }),
    )
    .join(', ');
}
