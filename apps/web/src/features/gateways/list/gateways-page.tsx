import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type ReactElement, useState } from 'react';
import { ActionLink } from '../../../components/action-link.js';
import { EmptyState } from '../../../components/empty-state.js';
import { ErrorNotice } from '../../../components/error-notice.js';
import { WarningIcon } from '../../../components/icons.js';
import { LinkButton } from '../../../components/link-button.js';
import { LoadingLines } from '../../../components/loading-lines.js';
import { PageTitle } from '../../../components/page-title.js';
import { useMessages } from '../../../platform/messages/messages.js';
import { useMay } from '../../../platform/session/session.js';
import { isBroken, waitingWords } from '../gateway-words.js';
import styles from '../gateways.module.css';
import { type Gateway, type GatewayList, gatewaysQuery } from '../reading/gateway-queries.js';
import { ChoiceForm } from './choice-form.js';
import { GatewayCard } from './gateway-card.js';
import { OrderForm } from './order-form.js';

/** The ways out of the house: how each does, and what can be done about it. */
export function GatewaysPage(): ReactElement {
  const { t } = useMessages();
  const isMine = useMay('gateway.manage') !== undefined;
  const answer = useQuery({ ...gatewaysQuery, enabled: isMine });
  const list = answer.data;
  const add = <ActionLink to="/gateways/new">{t('gateways.add')}</ActionLink>;
  // What is broken is mended first; another gateway is the second thought then.
  const isCalm = list?.gateways.some(isBroken) === false;
  return (
    <div className={styles.page}>
      <PageTitle
        lead={t('gateways.lead')}
        actions={
          list === undefined || list.gateways.length === 0 ? undefined : isCalm ? (
            add
          ) : (
            <Link to="/gateways/new" className={styles.link}>
              {t('gateways.add')}
            </Link>
          )
        }
      >
        {t('gateways.title')}
      </PageTitle>
      {answer.isError ? (
        <ErrorNotice error={answer.error} retry={() => void answer.refetch()} />
      ) : null}
      {!isMine ? <p>{t('gateways.not-yours')}</p> : null}
      {list === undefined ? (
        isMine && !answer.isError ? (
          <LoadingLines lines={6} />
        ) : null
      ) : list.gateways.length === 0 ? (
        <EmptyState title={t('gateways.empty.title')} action={add}>
          {t('gateways.empty.words')}
        </EmptyState>
      ) : (
        <Gateways list={list} />
      )}
    </div>
  );
}

function Gateways({ list }: { list: GatewayList }): ReactElement {
  const { t } = useMessages();
  const [isOpen, setOpen] = useState(false);
  const { gateways } = list;
  // What waits for a person stands first, else in the school's order.
  const live = gateways
    .filter(({ state }) => state !== 'disabled')
    .toSorted((one, other) => Number(isBroken(other)) - Number(isBroken(one)));
  const over = gateways.filter(({ state }) => state === 'disabled');
  const cards = (some: readonly Gateway[]): ReactElement[] =>
    some.map((gateway) => (
      <li key={gateway.name}>
        <GatewayCard gateway={gateway} list={list} />
      </li>
    ));
  return (
    <>
      <Waiting list={list} />
      <ul className={styles.cards} aria-label={t('gateways.title')}>
        {cards(live)}
      </ul>
      {live.length > 1 ? (
        <>
          <ChoiceForm list={list} />
          <OrderForm list={list} />
        </>
      ) : null}
      {over.length === 0 ? null : (
        <>
          <LinkButton isExpanded={isOpen} onClick={() => setOpen(!isOpen)}>
            {t('gateways.disabled.show', { count: over.length })}
          </LinkButton>
          {isOpen ? <ul className={styles.cards}>{cards(over)}</ul> : null}
        </>
      )}
    </>
  );
}

/** What waits of each kind of message; and which kind has no way out at this moment. */
function Waiting({ list: { channels, gateways } }: { list: GatewayList }): ReactElement {
  const messages = useMessages();
  const { t } = messages;
  const used = channels.filter(
    ({ channel, waiting }) => waiting > 0 || gateways.some((one) => one.channel === channel),
  );
  // Where Zalo can't, a text message goes; it has a way out of its own only where it has a gateway.
  const stuck = used.filter(({ isServed }) => !isServed);
  const waiting = used
    .filter((one) => one.waiting > 0)
    .map((one) =>
      t('gateways.waiting.channel', {
        channel: t(`gateways.channel.${one.channel}`),
        count: waitingWords(one, messages),
      }),
    );
  return (
    <>
      {stuck.map((one) => (
        <div key={one.channel} role="alert" className={styles.trouble} data-tone="bad">
          <span className={styles.shape}>
            <WarningIcon />
          </span>
          <p>
            {t('gateways.stuck', {
              channel: t(`gateways.channel.${one.channel}`),
              count: waitingWords(one, messages),
            })}
          </p>
        </div>
      ))}
      <p className={styles.waiting}>
        {waiting.length === 0
          ? t('gateways.waiting.none')
          : `${t('gateways.waiting')} ${waiting.join(' · ')}`}
      </p>
    </>
  );
}
