import { minutesLate } from '@lien-lac/domain';
import type { ReactElement } from 'react';
import { useMessages } from '../../../platform/messages/messages.js';
import type { ClassDiaryView } from '../reading/diary-queries.js';
import { useSchoolNow } from './use-school-now.js';

/** "Hạn nộp 16:00, còn 2 giờ 10 phút": what a teacher looks at the clock for. */
export function TimeLeft({ view }: { view: ClassDiaryView }): ReactElement | null {
  const { t, format } = useMessages();
  const now = useSchoolNow(view.now);
  if (view.lessons === 'none') return null;
  const due = new Date(view.due);
  const time = format.time(view.due);
  if (view.handedIn !== null || view.closedBecause !== null) {
    return <>{t('class-diary.due', { time })}</>;
  }
  const late = minutesLate(now, due);
  return (
    <>
      {late > 0
        ? t('class-diary.overdue', { time, late: format.duration(late * 60_000) })
        : t('class-diary.due-in', { time, left: format.duration(due.getTime() - now.getTime()) })}
    </>
  );
}
