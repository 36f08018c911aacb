import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { observingDepartmentLabels, observingDepartments } from '@lien-lac/domain';
import { ErrorNotice } from '../../../components/error-notice.js';
import { LoadingLines } from '../../../components/loading-lines.js';
import { PageTitle } from '../../../components/page-title.js';
import { useMessages } from '../../../platform/messages/messages.js';
import { useMay } from '../../../platform/session/session.js';
import { mailsQuery } from '../observation-queries.js';
import { ObservationTabs } from '../observation-tabs.js';
import type { Mail } from '../observation-views.js';
import styles from '../observations.module.css';
import { PendingNotice } from '../outbox/pending-notice.js';
import { useOutbox } from '../outbox/use-outbox.js';
import { mailName } from './mail-words.js';
import { SendMail } from './send-mail.js';

const route = getRouteApi('/signed-in/observations/mail');

/** The mail of the day: what would be sent, to whom, and what became of what was. */
export function MailPage(): ReactElement {
  const { t, format } = useMessages();
  const { date } = route.useSearch();
  const sends = useMay('observations-mail.send') !== undefined;
  const outbox = useOutbox();
  const mails = useQuery(mailsQuery(date));
  const { data } = mails;
  return (
    <>
      <PageTitle
        lead={
          data === undefined
            ? undefined
            : t('observations.mail.lead', { date: format.date(data.date) })
        }
      >
        {t('observations.mail.title')}
      </PageTitle>
      <ObservationTabs active="mail" />
      <PendingNotice outbox={outbox} />
      {sends ? (
        <SendMail
          date={date}
          hasUnsent={outbox.entries.some(({ isSent }) => !isSent)}
          sentMails={<Sent mails={data?.mails} />}
        />
      ) : (
        <div className={styles.stage}>
          {data === undefined && !mails.isError ? <LoadingLines lines={3} /> : null}
          <ErrorNotice error={mails.error} retry={() => void mails.refetch()} />
          <Sent mails={data?.mails} />
          {data === undefined
            ? null
            : observingDepartments
                .filter((one) => !data.mails.some(({ department }) => department === one))
                .map((department) => <Missing key={department} department={department} />)}
        </div>
      )}
    </>
  );
}

function Missing({
  department,
}: {
  department: (typeof observingDepartments)[number];
}): ReactElement {
  const { t, language } = useMessages();
  return (
    <p className={styles.quiet}>
      {t('observations.mail.missing', {
        department: observingDepartmentLabels[department][language],
      })}
    </p>
  );
}

function Sent({ mails }: { mails: readonly Mail[] | undefined }): ReactElement | null {
  const messages = useMessages();
  const { t, format } = messages;
  if (mails === undefined || mails.length === 0) return null;
  return (
    <section aria-labelledby="sent">
      <h2 id="sent">{t('observations.mail.sent')}</h2>
      <ul className={styles.mails}>
        {mails.map((mail) => {
          const { total, underWay, didNotArrive, unknown, confirmed, handedOver } = mail.progress;
          return (
            <li key={mail.id}>
              <Link to="/observations/mails/$id" params={{ id: mail.id }} className={styles.mail}>
                <span className={styles.mailTitle}>{mailName(mail, messages)}</span>
                <span>
                  {t('observations.mail.sent-by', {
                    name: mail.sentByName,
                    time: format.time(mail.sentAt),
                  })}
                </span>
                <span>
                  {underWay > 0
                    ? t('observations.mail.under-way', { count: total - underWay, total })
                    : t('observations.mail.taken', { count: confirmed + handedOver, total })}
                </span>
                {didNotArrive + unknown === 0 ? null : (
                  <span className={styles.bad}>
                    {t('observations.mail.not-arrived', { count: didNotArrive + unknown })}
                  </span>
                )}
              </Link>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
