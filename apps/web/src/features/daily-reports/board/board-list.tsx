import { useNavigate } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { type Column, DataList } from '../../../components/data-list/data-list.js';
import { StateBadge } from '../../../components/state-badge.js';
import { useMessages } from '../../../platform/messages/messages.js';
import type { BoardClass } from '../reading/report-queries.js';
import styles from './board-page.module.css';

/** The classes, a line each. */
export function BoardList({
  classes,
  date,
}: {
  classes: readonly BoardClass[];
  date: string;
}): ReactElement {
  const { t } = useMessages();
  const navigate = useNavigate();
  const columns: Column<BoardClass>[] = [
    {
      ...{ key: 'class', heading: t('daily-reports.board.class'), width: '4.5rem' },
      cell: ({ className }) => <strong>{className}</strong>,
    },
    {
      ...{ key: 'teacher', heading: t('daily-reports.board.teacher'), width: 'minmax(8rem, 1fr)' },
      cell: (row) => <Teacher row={row} />,
    },
    {
      ...{ key: 'state', heading: t('daily-reports.board.state'), width: '9.5rem' },
      cell: ({ state }) => <StateBadge of="board" state={state} plain />,
    },
    {
      ...{ key: 'when', heading: t('daily-reports.board.when'), width: 'minmax(9rem, 1fr)' },
      cell: (row) => <When row={row} />,
    },
    {
      ...{ key: 'open', heading: t('daily-reports.board.open'), width: 'minmax(8rem, 1fr)' },
      cell: (row) => <Open row={row} />,
    },
    {
      ...{ key: 'results', heading: t('daily-reports.board.results'), width: 'minmax(9rem, 1fr)' },
      cell: (row) => <Numbers row={row} />,
    },
  ];
  return (
    <DataList
      label={t('daily-reports.board.list')}
      rows={classes}
      keyOf={({ classId }) => classId}
      nameOf={({ className }) => className}
      columns={columns}
      card={(row) => (
        <span className={styles.card}>
          <span className={styles.cardTop}>
            <strong>{row.className}</strong>
            <StateBadge of="board" state={row.state} plain />
          </span>
          <Teacher row={row} />
          <span className={styles.quiet}>
            <When row={row} />
          </span>
          <Open row={row} />
          <Numbers row={row} />
        </span>
      )}
      onOpen={({ classId }) =>
        void navigate({ to: '/daily-reports/$date/$classId', params: { date, classId } })
      }
    />
  );
}

function Teacher({ row }: { row: BoardClass }): ReactElement {
  const { t } = useMessages();
  return <span>{row.teacherName ?? t('daily-reports.board.no-teacher')}</span>;
}

/** When it came and from whom; who has it in hand. */
function When({ row }: { row: BoardClass }): ReactElement {
  const { t, format } = useMessages();
  const parts = [
    row.handedInAt === null ? null : format.time(row.handedInAt),
    row.minutesLate === null || row.minutesLate === 0
      ? null
      : t('daily-reports.late', { minutes: row.minutesLate }),
    row.forTeacherBy === null ? null : t('daily-reports.for-teacher', { name: row.forTeacherBy }),
    row.state === 'sent' && row.sentBy !== null && row.sentAt !== null
      ? t('daily-reports.sent-by', { name: row.sentBy, time: format.time(row.sentAt) })
      : row.reviewerName === null
        ? null
        : t('daily-reports.reviewed-by', { name: row.reviewerName }),
  ];
  return <span>{parts.filter((part) => part !== null).join(' · ')}</span>;
}

function Open({ row }: { row: BoardClass }): ReactElement | null {
  const { t } = useMessages();
  const { openContradictions, asked, waitingEdits } = row;
  if (openContradictions === 0 && waitingEdits === 0) return null;
  return (
    <span className={styles.open}>
      {openContradictions === 0 ? null : (
        <span>{t('daily-reports.board.contradictions', { count: openContradictions })}</span>
      )}
      {asked === 0 ? null : <span>{t('daily-reports.board.asked', { count: asked })}</span>}
      {waitingEdits === 0 ? null : (
        <span>{t('daily-reports.board.edits', { count: waitingEdits })}</span>
      )}
    </span>
  );
}

function Numbers({ row: { results } }: { row: BoardClass }): ReactElement | null {
  const { t } = useMessages();
  if (results === null) return null;
  const { confirmed, handedOver, didNotArrive, underWay } = results;
  return (
    <span>
      {underWay > 0
        ? t('daily-reports.board.leaving', { count: underWay })
        : t('daily-reports.board.numbers', { confirmed, handedOver, didNotArrive })}
    </span>
  );
}
