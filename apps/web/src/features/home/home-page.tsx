import { minutesLate } from '@lien-lac/domain';
import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { ActionLink } from '../../components/action-link.js';
import { AddressLink } from '../../components/address-link.js';
import { EmptyState } from '../../components/empty-state.js';
import { ErrorNotice } from '../../components/error-notice.js';
import { ForwardIcon } from '../../components/icons.js';
import { LoadingLines } from '../../components/loading-lines.js';
import { PageTitle } from '../../components/page-title.js';
import { ReachBar } from '../../components/reach-bar.js';
import { ToneIcon } from '../../components/tone-icon.js';
import { useMainActions, useNextSteps } from '../../platform/features/feature-context.js';
import { useMessages } from '../../platform/messages/messages.js';
import styles from './home-page.module.css';
import { homeQuery } from './home-query.js';
import { linesOf, type WaitingLine } from './waiting-kinds.js';

/** Answers one question: what waits for me? */
export function HomePage(): ReactElement {
  const { t } = useMessages();
  const home = useQuery(homeQuery);
  const mainActions = useMainActions();
  return (
    <div className={styles.page}>
      <PageTitle>{t('home.title')}</PageTitle>
      {home.data !== undefined ? (
        <Waiting lines={linesOf(home.data.items)} now={home.data.now} />
      ) : home.isError ? (
        <ErrorNotice error={home.error} retry={() => void home.refetch()} />
      ) : (
        <LoadingLines lines={3} />
      )}
      {mainActions.length === 0 ? null : (
        <ReachBar>
          {mainActions.map(({ to, label }) => (
            <ActionLink key={to} to={to} className={styles.main}>
              {t(label)}
            </ActionLink>
          ))}
        </ReachBar>
      )}
    </div>
  );
}

function Waiting({ lines, now }: { lines: readonly WaitingLine[]; now: string }): ReactElement {
  const { t } = useMessages();
  const [nextStep] = useNextSteps();
  if (lines.length === 0) {
    return (
      <EmptyState
        title={t('home.empty.title')}
        action={
          nextStep === undefined ? undefined : (
            <ActionLink to={nextStep.to}>{t(nextStep.label)}</ActionLink>
          )
        }
      >
        {t('home.empty.words')}
      </EmptyState>
    );
  }
  return (
    <ul className={styles.lines} aria-label={t('home.list')}>
      {lines.map((line) => (
        <li key={line.kind}>
          <Line line={line} now={now} />
        </li>
      ))}
    </ul>
  );
}

function Line({ line, now }: { line: WaitingLine; now: string }): ReactElement {
  const { t, format } = useMessages();
  const inside = (
    <>
      <span className={styles.shape} data-tone={line.tone}>
        <ToneIcon tone={line.tone} />
      </span>
      <span className={styles.words}>
        <strong className={styles.count}>{format.number(line.count)}</strong>{' '}
        {t(`home.kind.${line.kind}`, { count: line.count })}
        {line.dueAt === undefined ? null : <Due at={line.dueAt} now={now} />}
      </span>
    </>
  );
  if (line.to === undefined) return <div className={styles.line}>{inside}</div>;
  return (
    <AddressLink to={line.to} className={styles.line}>
      {inside}
      <ForwardIcon />
    </AddressLink>
  );
}

/** "Hạn 16:00, còn 2 giờ 10 phút", as the school's clock stood at the last look. */
function Due({ at, now }: { at: string; now: string }): ReactElement {
  const { t, format } = useMessages();
  const late = minutesLate(new Date(now), new Date(at));
  return (
    <span className={styles.due} data-late={late > 0}>
      {late > 0
        ? t('home.due.late', { time: format.time(at), late: format.duration(late * 60_000) })
        : t('home.due.left', {
            time: format.time(at),
            left: format.duration(Date.parse(at) - Date.parse(now)),
          })}
    </span>
  );
}
