import { Link } from '@tanstack/react-router';
import { type ReactElement, useId } from 'react';
import { FactList } from '../../../components/fact-list.js';
import pane from '../../../components/pane.module.css';
import { StateBadge } from '../../../components/state-badge.js';
import { useMessages } from '../../../platform/messages/messages.js';
import { GatewayActions } from '../gateway-actions.js';
import { healthFacts } from '../gateway-words.js';
import styles from '../gateways.module.css';
import type { Gateway, GatewayList } from '../reading/gateway-queries.js';
import { TroubleNotice } from '../trouble-notice.js';

/** One gateway: how it does, its last error, and the ways to try it and have it wait. */
export function GatewayCard({
  gateway,
  list,
}: {
  gateway: Gateway;
  list: GatewayList;
}): ReactElement {
  const messages = useMessages();
  const { t } = messages;
  const id = useId();
  const { name, kind, channel, state } = gateway;
  const waiting = list.channels.find((one) => one.channel === channel)?.waiting ?? 0;
  return (
    <article className={pane.pane} aria-labelledby={id}>
      <div className={styles.top}>
        <div className={styles.names}>
          <h2 id={id}>
            <Link to="/gateways/$name" params={{ name }}>
              {name}
            </Link>
          </h2>
          <p className={styles.quiet}>
            {t(`gateways.kind.${kind}`)} · {t(`gateways.channel.${channel}`)}
          </p>
        </div>
        <StateBadge of="gateway" state={state} />
      </div>
      <TroubleNotice gateway={gateway} now={list.now} />
      <FactList facts={healthFacts(gateway, messages)} />
      <LastError gateway={gateway} now={list.now} />
      <GatewayActions gateway={gateway} waiting={waiting} testText={list.testText} />
    </article>
  );
}

function LastError({ gateway, now }: { gateway: Gateway; now: string }): ReactElement {
  const { t, format, language } = useMessages();
  const { errors, name, selfPaused } = gateway;
  const [last] = errors;
  if (last === undefined) return <p className={styles.quiet}>{t('gateways.errors.none')}</p>;
  return (
    <p>
      {last.code === selfPaused?.code
        ? null
        : `${t('gateways.errors.last', {
            time: format.nearTime(last.lastAt, now),
            trouble: last.trouble[language],
          })} `}
      <Link to="/gateways/$name" params={{ name }} hash="errors" className={styles.link}>
        {t('gateways.errors.all')}
      </Link>
    </p>
  );
}
