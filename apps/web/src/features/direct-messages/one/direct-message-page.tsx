import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { ErrorNotice } from '../../../components/error-notice.js';
import { FactList } from '../../../components/fact-list.js';
import { WarningIcon } from '../../../components/icons.js';
import { LoadingLines } from '../../../components/loading-lines.js';
import { PageTitle } from '../../../components/page-title.js';
import { StateBadge } from '../../../components/state-badge.js';
import { useMessages } from '../../../platform/messages/messages.js';
import { directMessageQuery, schoolClockQuery } from '../reading/direct-message-queries.js';
import type { DirectMessage } from '../reading/direct-message-views.js';
import { stateOf } from '../reading/message-state.js';
import styles from './direct-message-page.module.css';
import { MessageActions } from './message-actions.js';
import { Recipients } from './recipients.js';
import { Results } from './results.js';
import { ShownMessage } from './shown-message.js';
import { useLiveMessage } from './use-live-message.js';

const route = getRouteApi('/signed-in/direct-messages/$id');

/** One message: what became of it at each phone, and what can still be done about it. */
export function DirectMessagePage(): ReactElement {
  const { t } = useMessages();
  const { id } = route.useParams();
  const message = useQuery(directMessageQuery(id));
  if (message.data !== undefined) return <One key={id} message={message.data} />;
  return (
    <>
      <PageTitle>{t('direct-messages.one.title')}</PageTitle>
      {message.isError ? (
        <>
          <ErrorNotice error={message.error} retry={() => void message.refetch()} />
          <ToList />
        </>
      ) : (
        <LoadingLines lines={4} />
      )}
    </>
  );
}

function ToList(): ReactElement {
  const { t } = useMessages();
  return (
    <Link to="/direct-messages" className={styles.toList}>
      {t('direct-messages.one.to-list')}
    </Link>
  );
}

function One({ message }: { message: DirectMessage }): ReactElement {
  const { t, format } = useMessages();
  const live = useLiveMessage(message);
  const now = useQuery(schoolClockQuery).data?.now ?? message.sentAt;
  const { progress } = live;
  const state = stateOf({ ...message, progress });
  const near = (instant: string): string => format.nearTime(instant, now);
  return (
    <>
      <PageTitle
        lead={
          <span className={styles.lead}>
            <StateBadge of="announcement" state={state} />
            <span>
              {state === 'waiting' || live.opensAt !== null
                ? t('direct-messages.one.leaves', { time: near(live.opensAt ?? message.leavesAt) })
                : t('direct-messages.one.written', { time: near(message.sentAt) })}
            </span>
          </span>
        }
      >
        {t('direct-messages.one.title-of', { class: message.className })}
      </PageTitle>
      {message.replacedBy === null ? null : (
        <p className={styles.replaced}>
          {t('direct-messages.one.replaced')}
          <Link to="/direct-messages/$id" params={{ id: message.replacedBy }}>
            {t('direct-messages.one.to-replacement')}
          </Link>
        </p>
      )}
      {message.senderIsGone ? (
        <p className={styles.gone}>
          <WarningIcon />
          <span>
            {t('direct-messages.one.sender-gone', { name: message.sentByName })}{' '}
            {t(message.can.cancel ? 'direct-messages.one.yours' : 'direct-messages.one.ask-comms')}
          </span>
        </p>
      ) : null}
      <div className={styles.columns}>
        <div className={styles.stage}>
          {state === 'waiting' || state === 'cancelled' ? null : <Results progress={progress} />}
          <MessageActions message={message} />
          <Recipients message={message} part="not-reached" />
        </div>
        <div className={styles.side}>
          <FactList
            facts={[
              {
                label: t('direct-messages.fact.sender'),
                value: message.isOwn ? t('direct-messages.list.own') : message.sentByName,
              },
              {
                label: t('direct-messages.fact.recipients'),
                value:
                  message.guardianIds === null
                    ? t('direct-messages.fact.all', { count: progress.total })
                    : t('direct-messages.fact.addresses', { count: progress.total }),
              },
              { label: t('direct-messages.fact.written'), value: near(message.sentAt) },
              ...(message.template === null
                ? []
                : [{ label: t('direct-messages.fact.template'), value: message.template.name }]),
            ]}
          />
          <ShownMessage message={message} />
          <ToList />
        </div>
        <div className={styles.recipientsPlace}>
          <Recipients message={message} part="others" />
        </div>
      </div>
    </>
  );
}
