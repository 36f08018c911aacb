import { useQuery } from '@tanstack/react-query';
import { type ReactElement, useState } from 'react';
import { ErrorNotice } from '../../components/error-notice.js';
import { LoadingLines } from '../../components/loading-lines.js';
import { PageTitle } from '../../components/page-title.js';
import { useMessages } from '../../platform/messages/messages.js';
import { HoursForm } from './hours-form.js';
import { type SendingWindow, sendingWindowQuery } from './sending-window-queries.js';
import styles from './sending-window-page.module.css';
import { hoursText } from './window-words.js';

/** The hours in which nothing leaves for a guardian: how they are, and another way to set them. */
export function SendingWindowPage(): ReactElement {
  const messages = useMessages();
  const { t } = messages;
  const window = useQuery(sendingWindowQuery);
  const [saved, setSaved] = useState<SendingWindow>();
  return (
    <div className={styles.page}>
      <PageTitle lead={t('settings.window.lead')}>{t('settings.window.title')}</PageTitle>
      <ErrorNotice error={window.error} retry={() => void window.refetch()} />
      {window.isPending ? <LoadingLines lines={4} /> : null}
      {window.data === undefined ? null : (
        <>
          <State window={window.data} />
          <p role="status" className={styles.saved}>
            {saved === undefined
              ? ''
              : t('settings.window.saved', { hours: hoursText(saved, messages) })}
          </p>
          {window.data.can.change ? (
            <HoursForm
              window={window.data}
              onSaved={setSaved}
              onTyped={() => setSaved(undefined)}
            />
          ) : (
            <p>{t('settings.window.not-yours')}</p>
          )}
        </>
      )}
    </div>
  );
}

function State({ window }: { window: SendingWindow }): ReactElement {
  const messages = useMessages();
  const { t, format } = messages;
  const { now, open, opensAt, closesAt } = window;
  return (
    <div className={styles.state}>
      <p className={styles.hours}>{hoursText(window, messages)}</p>
      <p>
        {!open
          ? t('settings.window.closed-now', { time: format.nearTime(opensAt, now) })
          : closesAt === null
            ? t('settings.window.never-closed')
            : t('settings.window.open-now', { time: format.nearTime(closesAt, now) })}
      </p>
    </div>
  );
}
