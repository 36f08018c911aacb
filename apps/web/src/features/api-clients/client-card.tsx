import { Button } from '@mantine/core';
import { type ReactElement, useId, useState } from 'react';
import { type Fact, FactList } from '../../components/fact-list.js';
import pane from '../../components/pane.module.css';
import { StateBadge } from '../../components/state-badge.js';
import { type Messages, useMessages } from '../../platform/messages/messages.js';
import styles from './client-card.module.css';
import type { ApiClient } from './client-queries.js';
import { oldSecretEnd, stateOf } from './client-state.js';

/** One program: what it may do, until when, when it was last here; and the ways to stop it. */
export function ClientCard({
  client,
  onRotate,
  onRevoke,
}: {
  client: ApiClient;
  onRotate: () => void;
  onRevoke: () => void;
}): ReactElement {
  const messages = useMessages();
  const { t, format } = messages;
  const titleId = useId();
  const [now] = useState(() => Date.now());
  const oldEnd = oldSecretEnd(client);
  return (
    <article className={pane.pane} aria-labelledby={titleId}>
      <div className={styles.top}>
        <h2 id={titleId} className={styles.name}>
          {client.name}
        </h2>
        <StateBadge of="api-client" state={stateOf(client, now)} />
      </div>
      <FactList facts={factsOf(client, messages)} />
      {oldEnd === undefined ? null : (
        <p>{t('api-clients.card.changing', { time: format.dateTime(oldEnd) })}</p>
      )}
      {client.can.rotate || client.can.revoke ? (
        <div className={pane.actions}>
          {client.can.rotate ? (
            <Button variant="default" onClick={onRotate}>
              {t('api-clients.rotate.open')}
            </Button>
          ) : null}
          {client.can.revoke ? (
            <Button variant="default" className={styles.revoke} onClick={onRevoke}>
              {t('api-clients.revoke.open')}
            </Button>
          ) : null}
        </div>
      ) : null}
    </article>
  );
}

function factsOf(client: ApiClient, { t, format }: Messages): Fact[] {
  const { scopes, secrets, lastUsedAt, requestsPerMinute, createdBy, createdAt, revokedAt } =
    client;
  return [
    {
      label: t('api-clients.card.scopes'),
      value: scopes.map((scope) => (
        <span key={scope} className={styles.line}>
          {t(`api-clients.scope.${scope}`)}
        </span>
      )),
    },
    revokedAt === null
      ? {
          label: t('api-clients.card.expires'),
          value:
            secrets[0] === undefined
              ? t('api-clients.card.no-secret')
              : format.dateTime(secrets[0].endsAt),
        }
      : { label: t('api-clients.card.revoked-at'), value: format.dateTime(revokedAt) },
    {
      label: t('api-clients.card.last-used'),
      value: lastUsedAt === null ? t('api-clients.card.never') : format.dateTime(lastUsedAt),
    },
    {
      label: t('api-clients.card.rate'),
      value: t('api-clients.card.rate-value', { count: requestsPerMinute }),
    },
    {
      label: t('api-clients.card.made'),
      value: t('api-clients.card.made-value', {
        name: createdBy,
        time: format.dateTime(createdAt),
      }),
    },
  ];
}
