import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { ErrorNotice } from '../../components/error-notice.js';
import { WarningIcon } from '../../components/icons.js';
import { useMessages } from '../../platform/messages/messages.js';
import styles from './gateways.module.css';
import type { Gateway } from './reading/gateway-queries.js';
import { useResume } from './use-gateway-verbs.js';

/** Why a gateway takes nothing or less, since when, what happens meanwhile, and the one thing to do. */
export function TroubleNotice({
  gateway,
  now,
  isOnItsPage = false,
}: {
  gateway: Gateway;
  /** Real time. */
  now: string;
  isOnItsPage?: boolean;
}): ReactElement | null {
  const { t, format, language } = useMessages();
  const { name, state, paused, selfPaused, others, can } = gateway;
  const resume = useResume(name);
  const near = (instant: string): string => format.nearTime(instant, now);
  const told =
    state === 'paused' && paused !== null
      ? t('gateways.trouble.paused', { name: paused.by, time: format.dateTime(paused.since) })
      : state === 'self-paused' && selfPaused !== null
        ? `${selfPaused.trouble[language]} ${t('gateways.trouble.self-paused', {
            ...{ code: selfPaused.code, since: near(selfPaused.since) },
          })}`
        : state === 'not-set-up'
          ? t('gateways.trouble.not-set-up')
          : state === 'fewer'
            ? t('gateways.trouble.fewer')
            : null;
  if (told === null) return null;
  const isHeld = state !== 'fewer';
  return (
    <div className={styles.trouble} data-tone={state === 'paused' || !isHeld ? 'attention' : 'bad'}>
      <span className={styles.shape}>
        <WarningIcon />
      </span>
      <div className={styles.told}>
        <p>{told}</p>
        {isHeld ? (
          <p>
            {others.length === 0
              ? t('gateways.trouble.nobody')
              : t('gateways.trouble.others', { others: others.join(', ') })}
          </p>
        ) : null}
        <ErrorNotice error={resume.error} />
        <div className={styles.actions}>
          {can.resume ? (
            <Button
              variant={isHeld ? 'filled' : 'default'}
              loading={resume.isPending}
              onClick={() => resume.mutate()}
            >
              {t('gateways.resume', { name })}
            </Button>
          ) : null}
          {(state === 'self-paused' || state === 'not-set-up') && !isOnItsPage ? (
            <Link to="/gateways/$name" params={{ name }} className={styles.link}>
              {t('gateways.trouble.mend')}
            </Link>
          ) : null}
        </div>
      </div>
    </div>
  );
}
