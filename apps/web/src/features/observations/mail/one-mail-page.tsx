import { Button } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { type UnknownDecision, unknownDecisions } from '@lien-lac/domain';
import { ErrorNotice } from '../../../components/error-notice.js';
import { ForwardIcon } from '../../../components/icons.js';
import { LoadingLines } from '../../../components/loading-lines.js';
import { PageTitle } from '../../../components/page-title.js';
import { ProgressBar } from '../../../components/progress-bar.js';
import { StateBadge } from '../../../components/state-badge.js';
import { answerOf } from '../../../platform/api/answer-of.js';
import { api } from '../../../platform/api/api.js';
import { useMessages } from '../../../platform/messages/messages.js';
import { useServerEvents } from '../../../platform/server-events/use-server-events.js';
import { mailQuery } from '../observation-queries.js';
import type { LiveSend, MailDetail, MailRecipient } from '../observation-views.js';
import styles from '../observations.module.css';
import { mailName } from './mail-words.js';

const route = getRouteApi('/signed-in/observations/mails/$id');

/** What became of one mail at each mailbox. */
export function OneMailPage(): ReactElement {
  const messages = useMessages();
  const { t, format } = messages;
  const { id } = route.useParams();
  const mail = useQuery(mailQuery(id));
  const { data } = mail;
  return (
    <>
      <Link to="/observations/mail" className={styles.back}>
        <ForwardIcon />
        {t('observations.mail.back')}
      </Link>
      <PageTitle
        lead={
          data === undefined
            ? undefined
            : t('observations.mail.sent-by', {
                name: data.sentByName,
                time: format.dateTime(data.sentAt),
              })
        }
      >
        {data === undefined ? t('observations.mail.title') : mailName(data, messages)}
      </PageTitle>
      {data !== undefined ? (
        <One key={data.id} mail={data} />
      ) : mail.isError ? (
        <ErrorNotice error={mail.error} retry={() => void mail.refetch()} />
      ) : (
        <LoadingLines lines={6} />
      )}
    </>
  );
}

function One({ mail }: { mail: MailDetail }): ReactElement {
  const { t } = useMessages();
  const queryClient = useQueryClient();
  const { id, progress, can } = mail;
  const one = mailQuery(id).queryKey;
  const readAnew = (): void => void queryClient.invalidateQueries({ queryKey: one });
  useServerEvents<LiveSend>(
    progress.phase === 'closed' ? undefined : `/api/v1/observations-mails/${id}/events`,
    {
      poll: async () => {
        const read = await answerOf(
          api.GET('/api/v1/observations-mails/{id}', { params: { path: { id } } }),
        );
        const ended = read.progress.phase === 'closed';
        return {
          ...{ state: read.progress.phase, progress: read.progress, ended },
          ...{ secondsLeft: null, opensAt: null },
        };
      },
      onNews: readAnew,
    },
  );
  const retry = useMutation({
    mutationFn: () =>
      answerOf(api.POST('/api/v1/observations-mails/{id}/retry', { params: { path: { id } } })),
    onSuccess: (next) => queryClient.setQueryData(one, next),
    onError: readAnew,
  });
  const { total, underWay, confirmed, handedOver, didNotArrive, unknown } = progress;
  return (
    <div className={styles.stage}>
      <section aria-labelledby="results">
        <h2 id="results">{t('observations.mail.results')}</h2>
        <p role="status">
          {underWay > 0
            ? t('observations.mail.under-way', { count: total - underWay, total })
            : t('observations.mail.taken', { count: confirmed + handedOver, total })}
          {didNotArrive + unknown === 0
            ? null
            : ` ${t('observations.mail.not-arrived', { count: didNotArrive + unknown })}`}
        </p>
        {underWay === 0 ? null : (
          <ProgressBar
            label={t('observations.mail.results')}
            total={total}
            parts={[
              { tone: 'good', count: confirmed },
              { tone: 'moving', count: handedOver },
              { tone: 'bad', count: didNotArrive },
              { tone: 'attention', count: unknown },
            ]}
          />
        )}
        {can.retry ? (
          <Button variant="default" loading={retry.isPending} onClick={() => retry.mutate()}>
            {t('observations.mail.retry', { count: didNotArrive })}
          </Button>
        ) : null}
        <ErrorNotice error={retry.error} retry={() => retry.mutate()} />
      </section>
      <section aria-labelledby="recipients">
        <h2 id="recipients">{t('observations.mail.mailboxes-title')}</h2>
        <ul className={styles.lines}>
          {mail.recipients.map((recipient) => (
            <li key={recipient.messageId} className={styles.recipient}>
              <Recipient recipient={recipient} />
              {can.decide && recipient.state === 'unknown' ? (
                <Decision id={id} recipient={recipient} />
              ) : null}
            </li>
          ))}
        </ul>
      </section>
    </div>
  );
}

function Recipient({ recipient }: { recipient: MailRecipient }): ReactElement {
  const { language } = useMessages();
  const { names, address, state, reasonText, code } = recipient;
  return (
    <>
      <span className={styles.top}>
        <span className={styles.name}>{names.join(', ')}</span>
        <StateBadge of="mail" state={state} />
      </span>
      <span className={styles.who}>{code === null ? address : `${address} · ${code}`}</span>
      {reasonText === null ? null : <span className={styles.reason}>{reasonText[language]}</span>}
    </>
  );
}

function Decision({ id, recipient }: { id: string; recipient: MailRecipient }): ReactElement {
  const { t } = useMessages();
  const queryClient = useQueryClient();
  const one = mailQuery(id).queryKey;
  const decide = useMutation({
    mutationFn: (decision: UnknownDecision) =>
      answerOf(
        api.POST('/api/v1/observations-mails/{id}/decisions', {
          params: { path: { id } },
          body: { messageIds: [recipient.messageId], decision },
        }),
      ),
    onSuccess: (next) => queryClient.setQueryData(one, next),
    onError: () => queryClient.invalidateQueries({ queryKey: one }),
  });
  return (
    <div
      role="group"
      aria-label={t('observations.mail.decide', { name: recipient.names.join(', ') })}
      className={styles.decisions}
    >
      {unknownDecisions.map((decision) => (
        <Button
          key={decision}
          variant="default"
          disabled={decide.isPending}
          onClick={() => decide.mutate(decision)}
        >
          {t(`observations.mail.decision.${decision}`)}
        </Button>
      ))}
      <ErrorNotice error={decide.error} />
    </div>
  );
}
