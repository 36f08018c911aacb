import type { ReactElement } from 'react';
import { WarningIcon } from '../../../components/icons.js';
import { ApiProblem } from '../../../platform/api/api-problem.js';
import { useMessages } from '../../../platform/messages/messages.js';
import { useSession } from '../../../platform/session/session.js';
import type { AnnouncementView } from '../reading/announcement-views.js';
import styles from './announcement-page.module.css';

const codes = ['announcement.moved-on', 'announcement.changed', 'announcement.all-left'];

/** Whether somebody else was quicker, which the announcement itself tells of once it is read anew. */
export function isOvertaken(error: unknown): boolean {
  return error instanceof ApiProblem && codes.includes(error.code ?? '');
}

/** Says who did what a moment before, in place of what was pressed. */
export function Overtaken({ announcement }: { announcement: AnnouncementView }): ReactElement {
  const { t, format } = useMessages();
  const { displayName } = useSession().account;
  const last = announcement.history.findLast(
    ({ move, actorName }) => move !== 'plan' && actorName !== null,
  );
  return (
    <p role="alert" className={styles.overtaken}>
      <WarningIcon />
      <span>
        {last === undefined
          ? t('announcements.overtaken.somebody')
          : last.actorName === displayName
            ? t(`announcements.overtaken.yourself`, { time: format.time(last.at) })
            : t(`announcements.overtaken.${last.move}`, {
                name: last.actorName ?? '',
                time: format.time(last.at),
              })}
      </span>
    </p>
  );
}
