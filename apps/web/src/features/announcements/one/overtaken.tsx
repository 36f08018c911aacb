import type { ReactElement } from 'react';
import { WarningIcon } from '../../../components/icons.js';
import { ApiProblem } from '../../../platform/api/api-problem.js';
import { useMessages } from '../../../platform/messages/messages.js';
import { useSession } from '../../../platform/session/session.js';
import type { AnnouncementView } from '../reading/announcement-views.js';
import styles from './announcement-page.module.css';
import { Difference } from './difference.js';

const codes = [
  'announcement.moved-on',
  'announcement.changed',
  'announcement.all-left',
  'announcement.begun',
  'announcement.corrected',
  'announcement.nothing-failed',
  'announcement.nothing-unknown',
];

/** Whether somebody else was quicker, which the announcement itself tells of once it is read anew. */
export function isOvertaken(error: unknown): boolean {
  return error instanceof ApiProblem && codes.includes(error.code ?? '');
}

/** Says who did what a moment before, in place of what was pressed. */
export function Overtaken({
  announcement,
  seen,
}: {
  announcement: AnnouncementView;
  /** The revision that was looked at, where it was one that was to be let go. */
  seen?: number | undefined;
}): ReactElement {
  const { t, format } = useMessages();
  const { displayName } = useSession().account;
  const last = announcement.history.findLast(
    ({ move, actorName }) => move !== 'plan' && actorName !== null,
  );
  const before = seen === undefined ? undefined : textOf(announcement, seen);
  return (
    <div role="alert" className={styles.overtaken}>
      <WarningIcon />
      <div className={styles.changes}>
        <p>
          {last === undefined
            ? t('announcements.overtaken.somebody')
            : last.actorName === displayName
              ? t(`announcements.overtaken.yourself`, { time: format.time(last.at) })
              : t(`announcements.overtaken.${last.move}`, {
                  name: last.actorName ?? '',
                  time: format.time(last.at),
                })}
        </p>
        {before === undefined || before === announcement.text ? null : (
          <Difference before={before} after={announcement.text} />
        )}
      </div>
    </div>
  );
}

/** The text that was stated to be accurate with a revision. */
function textOf({ history }: AnnouncementView, revision: number): string | undefined {
  const stated = history.findLast(
    (event) => event.revision === revision && (event.move === 'submit' || event.move === 'confirm'),
  );
  return stated?.text ?? undefined;
}
