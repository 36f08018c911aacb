import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { ErrorNotice } from '../../components/error-notice.js';
import { FactList } from '../../components/fact-list.js';
import { ForwardIcon } from '../../components/icons.js';
import { LoadingLines } from '../../components/loading-lines.js';
import { PageTitle } from '../../components/page-title.js';
import { useMessages } from '../../platform/messages/messages.js';
import styles from './mail-page.module.css';
import { mailQuery } from './mail-queries.js';
import { textWithLinks } from './text-with-links.js';

const route = getRouteApi('/signed-in/mails/$id');

/** One mail as its mailbox got it; its addresses can be followed. */
export function MailPage(): ReactElement {
  const { t, format } = useMessages();
  const { id } = route.useParams();
  const { data, error, refetch } = useQuery(mailQuery(Number(id)));
  return (
    <div className={styles.page}>
      <Link to="/mails" className={styles.back}>
        <ForwardIcon />
        {t('simulated-mails.all')}
      </Link>
      <PageTitle>{data?.title ?? t('simulated-mails.mail')}</PageTitle>
      <ErrorNotice error={error} retry={() => void refetch()} />
      {data === undefined ? (
        error === null ? (
          <LoadingLines lines={3} />
        ) : null
      ) : (
        <>
          <FactList
            facts={[
              { label: t('simulated-mails.to'), value: data.to.join(', ') },
              { label: t('simulated-mails.from'), value: data.from },
              { label: t('simulated-mails.at'), value: format.dateTime(data.at) },
            ]}
          />
          <div className={styles.text} dir="auto">
            {textWithLinks(data.text.trim()).map(({ text, isLink }, place) =>
              isLink ? (
                // A window of its own, as in a mail program.
                <a key={place} href={text} target="_blank" rel="noreferrer">
                  {text}
                </a>
              ) : (
                <span key={place}>{text}</span>
              ),
            )}
          </div>
        </>
      )}
    </div>
  );
}
