import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { type ReactElement, useState } from 'react';
import { ErrorNotice } from '../../../components/error-notice.js';
import { FactList } from '../../../components/fact-list.js';
import { BackIcon } from '../../../components/icons.js';
import { LoadingLines } from '../../../components/loading-lines.js';
import { PageTitle } from '../../../components/page-title.js';
import { StateBadge } from '../../../components/state-badge.js';
import { useMessages } from '../../../platform/messages/messages.js';
import { useMay } from '../../../platform/session/session.js';
import { GatewayActions } from '../gateway-actions.js';
import { healthFacts } from '../gateway-words.js';
import styles from '../gateways.module.css';
import { PauseDialog } from '../pause-dialog.js';
import {
  type Gateway,
  type GatewayList,
  gatewayQuery,
  gatewaysQuery,
} from '../reading/gateway-queries.js';
import { ChangeForm } from '../set-up/change-form.js';
import { SecretsForm } from '../set-up/secrets-form.js';
import { TroubleNotice } from '../trouble-notice.js';
import { useEnable } from '../use-gateway-verbs.js';
import { Errors } from './errors.js';
import { ReportAddress } from './report-address.js';

const route = getRouteApi('/signed-in/gateways/$name');

/** One gateway: how it does, what went wrong lately, its settings and its secrets. */
export function GatewayPage(): ReactElement {
  const { t } = useMessages();
  const { name } = route.useParams();
  const isMine = useMay('gateway.manage') !== undefined;
  const answer = useQuery({ ...gatewayQuery(name), enabled: isMine });
  const list = useQuery({ ...gatewaysQuery, enabled: isMine });
  return (
    <div className={styles.page}>
      <Link to="/gateways" className={styles.back}>
        <BackIcon /> {t('gateways.title')}
      </Link>
      <PageTitle
        lead={
          answer.data === undefined
            ? undefined
            : `${t(`gateways.kind.${answer.data.kind}`)} · ${t(`gateways.channel.${answer.data.channel}`)}`
        }
      >
        {name}
      </PageTitle>
      {answer.isError ? (
        <ErrorNotice error={answer.error} retry={() => void answer.refetch()} />
      ) : null}
      {!isMine ? <p>{t('gateways.not-yours')}</p> : null}
      {answer.data === undefined || list.data === undefined ? (
        isMine && !answer.isError ? (
          <LoadingLines lines={6} />
        ) : null
      ) : (
        <One key={name} gateway={answer.data} list={list.data} />
      )}
    </div>
  );
}

function One({ gateway, list }: { gateway: Gateway; list: GatewayList }): ReactElement {
  const messages = useMessages();
  const { state, channel, secrets } = gateway;
  const waiting = list.channels.find((one) => one.channel === channel)?.waiting ?? 0;
  return (
    <>
      <div>
        <StateBadge of="gateway" state={state} />
      </div>
      <TroubleNotice gateway={gateway} now={list.now} isOnItsPage />
      <FactList facts={healthFacts(gateway, messages)} />
      <GatewayActions gateway={gateway} waiting={waiting} testText={list.testText} />
      <Errors errors={gateway.errors} now={list.now} />
      <ReportAddress reportsTo={gateway.reportsTo} />
      <ChangeForm gateway={gateway} />
      {secrets.fields.length === 0 ? null : <SecretsForm gateway={gateway} />}
      <Service gateway={gateway} waiting={waiting} />
    </>
  );
}

/** Out of service, and back: it is never deleted, since messages name it. */
function Service({ gateway, waiting }: { gateway: Gateway; waiting: number }): ReactElement | null {
  const { t } = useMessages();
  const { can, name } = gateway;
  const [isAsking, setAsking] = useState(false);
  const enable = useEnable(name);
  if (!can.disable && !can.enable) return null;
  return (
    <section aria-labelledby="service" className={styles.section}>
      <h2 id="service">{t('gateways.service.title')}</h2>
      <p className={styles.quiet}>{t('gateways.service.words')}</p>
      <ErrorNotice error={enable.error} />
      <div className={styles.actions}>
        {can.enable ? (
          <Button loading={enable.isPending} onClick={() => enable.mutate()}>
            {t('gateways.enable.button')}
          </Button>
        ) : (
          <Button variant="default" onClick={() => setAsking(true)}>
            {t('gateways.disable.open')}
          </Button>
        )}
      </div>
      {isAsking ? (
        <PauseDialog gateway={gateway} waiting={waiting} forGood onClose={() => setAsking(false)} />
      ) : null}
    </section>
  );
}
