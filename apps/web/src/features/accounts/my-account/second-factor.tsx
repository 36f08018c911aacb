import { Button } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type ReactElement, useState } from 'react';
import { ErrorNotice } from '../../../components/error-notice.js';
import { CheckIcon, RestingIcon, WarningIcon } from '../../../components/icons.js';
import { LoadingLines } from '../../../components/loading-lines.js';
import { answerOf } from '../../../platform/api/answer-of.js';
import { api } from '../../../platform/api/api.js';
import { useMessages } from '../../../platform/messages/messages.js';
import { openSession, sessionQuery } from '../../../platform/session/session.js';
import { RecoveryCodes } from '../second-factor/recovery-codes.js';
import { SetUp } from '../second-factor/set-up.js';
import styles from './account-page.module.css';
import { secondFactorQuery } from './account-queries.js';
import { RemoveSecondFactor } from './remove-second-factor.js';

/** With as few recovery codes left it is time for new ones. */
const fewCodes = 3;

type Doing = { what: 'set-up' } | { what: 'remove' } | { what: 'codes'; codes: readonly string[] };

/** The person's own second factor: how it stands, and what can be done with it. */
export function SecondFactor(): ReactElement {
  const { t } = useMessages();
  const queryClient = useQueryClient();
  const { data, error, refetch } = useQuery(secondFactorQuery);
  const [doing, setDoing] = useState<Doing>();
  const close = (): void => {
    setDoing(undefined);
    void refetch();
  };
  const renew = useMutation({
    mutationFn: () => answerOf(api.POST('/api/v1/second-factor/recovery-codes')),
    onSuccess: ({ recoveryCodes }) => setDoing({ what: 'codes', codes: recoveryCodes }),
  });
  const notNow = (
    <Button variant="default" onClick={close}>
      {t('accounts.second-factor.not-now')}
    </Button>
  );
  return (
    <section className={styles.section} aria-labelledby="own-second-factor">
      <h2 id="own-second-factor">{t('accounts.second-factor.title')}</h2>
      <ErrorNotice error={error} retry={() => void refetch()} />
      {data === undefined ? (
        error === null ? (
          <LoadingLines lines={2} />
        ) : null
      ) : doing?.what === 'set-up' ? (
        <SetUp
          client={api}
          secondary={notNow}
          onDone={(codes, session) => {
            queryClient.setQueryData(sessionQuery.queryKey, openSession(session));
            setDoing({ what: 'codes', codes });
          }}
        />
      ) : doing?.what === 'codes' ? (
        <>
          <p className={styles.words}>{t('accounts.recovery.lead')}</p>
          <RecoveryCodes
            codes={doing.codes}
            keptLabel={t('accounts.recovery.kept')}
            onKept={close}
          />
        </>
      ) : doing?.what === 'remove' ? (
        <RemoveSecondFactor onDone={close} />
      ) : data.setUpAt === null ? (
        <>
          <p className={styles.state}>
            <RestingIcon />
            {t('accounts.second-factor.off')}
          </p>
          <p className={styles.words}>{t('accounts.second-factor.why')}</p>
          <div className={styles.actions}>
            <Button onClick={() => setDoing({ what: 'set-up' })}>
              {t('accounts.second-factor.set-up')}
            </Button>
          </div>
        </>
      ) : (
        <State
          setUpAt={data.setUpAt}
          codesLeft={data.recoveryCodesLeft}
          required={data.required}
          error={renew.error}
        >
          <Button variant="default" loading={renew.isPending} onClick={() => renew.mutate()}>
            {t('accounts.second-factor.renew')}
          </Button>
          <Button variant="default" onClick={() => setDoing({ what: 'set-up' })}>
            {t('accounts.second-factor.replace')}
          </Button>
          {data.can.remove ? (
            <Button variant="default" onClick={() => setDoing({ what: 'remove' })}>
              {t('accounts.second-factor.remove')}
            </Button>
          ) : null}
        </State>
      )}
    </section>
  );
}

function State({
  setUpAt,
  codesLeft,
  required,
  error,
  children,
}: {
  setUpAt: string;
  codesLeft: number;
  required: boolean;
  error: unknown;
  children: ReactElement | (ReactElement | null)[];
}): ReactElement {
  const { t, rich, format } = useMessages();
  const isShort = codesLeft <= fewCodes;
  return (
    <>
      <p className={styles.state} data-tone="good">
        <CheckIcon />
        {t('accounts.second-factor.on', { date: format.date(setUpAt) })}
      </p>
      <p className={styles.state} data-tone={isShort ? 'attention' : 'good'}>
        {isShort ? <WarningIcon /> : <CheckIcon />}
        <span>
          {codesLeft === 0
            ? t('accounts.second-factor.no-codes')
            : rich('accounts.second-factor.codes-left', { count: codesLeft })}
        </span>
      </p>
      {required ? <p className={styles.words}>{t('accounts.second-factor.required')}</p> : null}
      <ErrorNotice error={error} />
      <div className={styles.actions}>{children}</div>
    </>
  );
}
