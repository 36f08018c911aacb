import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { EmptyState } from '../../../components/empty-state.js';
import { ErrorNotice } from '../../../components/error-notice.js';
import { LoadingLines } from '../../../components/loading-lines.js';
import { PageTitle } from '../../../components/page-title.js';
import { useMessages } from '../../../platform/messages/messages.js';
import { useMay } from '../../../platform/session/session.js';
import { editsQuery, questionsQuery } from '../reading/report-queries.js';
import styles from './asked-page.module.css';
import { OneEdit } from './one-edit.js';
import { OneQuestion } from './one-question.js';

/** What CGCN asks of a person: which side is right, and whether a changed message may go. */
export function AskedPage(): ReactElement {
  const { t } = useMessages();
  const mayAnswer = useMay('observation.answer') !== undefined;
  const mayAgree = useMay('daily-report.agree') !== undefined;
  const questions = useQuery({ ...questionsQuery, enabled: mayAnswer });
  const edits = useQuery({ ...editsQuery, enabled: mayAgree });
  const failed = [questions, edits].find(({ isError }) => isError);
  const isRead =
    (!mayAnswer || questions.data !== undefined) && (!mayAgree || edits.data !== undefined);
  const asked = questions.data?.items ?? [];
  const changed = edits.data?.items ?? [];
  return (
    <div className={styles.page}>
      <PageTitle lead={t('daily-reports.asked.lead')}>{t('daily-reports.asked.title')}</PageTitle>
      {failed !== undefined ? (
        <ErrorNotice error={failed.error} retry={() => void failed.refetch()} />
      ) : !isRead ? (
        <LoadingLines lines={4} />
      ) : asked.length === 0 && changed.length === 0 ? (
        <EmptyState title={t('daily-reports.asked.none')}>
          {t('daily-reports.asked.none-words')}
        </EmptyState>
      ) : (
        <ul className={styles.list}>
          {asked.map((question) => (
            <li key={question.id}>
              <OneQuestion question={question} />
            </li>
          ))}
          {changed.map((edit) => (
            <li key={`${edit.date} ${edit.studentId}`}>
              <OneEdit edit={edit} />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
