import { type GatewayRule, gatewayRules } from '@lien-lac/domain';
import { Button, Radio } from '@mantine/core';
import { type ReactElement, useState } from 'react';
import { ErrorNotice } from '../../../components/error-notice.js';
import { useMessages } from '../../../platform/messages/messages.js';
import styles from '../gateways.module.css';
import type { Gateway, GatewayList } from '../reading/gateway-queries.js';
import { useChoose } from '../use-gateway-verbs.js';

/** By what a gateway is chosen where several could take a message, and what that comes to. */
export function ChoiceForm({ list }: { list: GatewayList }): ReactElement {
  const messages = useMessages();
  const { t } = messages;
  const { choice, gateways } = list;
  const [typed, setTyped] = useState<GatewayRule>();
  const choose = useChoose();
  const rule = typed ?? choice.rule;
  return (
    <section aria-labelledby="choice" className={styles.choice}>
      <h2 id="choice">{t('gateways.choice.title')}</h2>
      <div role="radiogroup" aria-labelledby="choice" className={styles.rules}>
        {gatewayRules.map((one) => (
          <Radio
            key={one}
            name="rule"
            label={t(`gateways.choice.${one}`)}
            description={t(`gateways.choice.${one}-hint`)}
            checked={rule === one}
            onChange={() => {
              choose.reset();
              setTyped(one);
            }}
          />
        ))}
      </div>
      {sharedChannels(gateways).map((channel) => (
        <p key={channel}>
          {t(`gateways.channel.${channel}`)}:{' '}
          {rule === 'by-cost'
            ? cheapestFirst(gateways, channel)
                .map(({ name, price }) => `${name} (${messages.format.money(price)})`)
                .join(` ${t('gateways.choice.then')} `)
            : byWeight(gateways, channel)
                .map(({ name, part }) => `${name} ${messages.format.share(part)}`)
                .join(', ')}
        </p>
      ))}
      <p role="status" className={styles.done}>
        {choose.isSuccess && rule === choice.rule ? t('gateways.choice.saved') : null}
      </p>
      <ErrorNotice error={choose.error} />
      {rule === choice.rule ? null : (
        <div className={styles.actions}>
          <Button
            loading={choose.isPending}
            onClick={() =>
              choose.mutate(
                {
                  body: { rule, order: gateways.map(({ name }) => name) },
                  version: choice.version,
                },
                { onSuccess: () => setTyped(undefined) },
              )
            }
          >
            {t('gateways.choice.save')}
          </Button>
          <Button variant="default" onClick={() => setTyped(undefined)}>
            {t('gateways.choice.keep')}
          </Button>
        </div>
      )}
    </section>
  );
}

/** Where there is something to choose between. */
function sharedChannels(gateways: readonly Gateway[]): Gateway['channel'][] {
  return [...new Set(gateways.map(({ channel }) => channel))].filter(
    (channel) => usable(gateways, channel).length > 1,
  );
}

const usable = (gateways: readonly Gateway[], channel: Gateway['channel']): Gateway[] =>
  gateways.filter((one) => one.channel === channel && one.state !== 'disabled');

function cheapestFirst(gateways: readonly Gateway[], channel: Gateway['channel']): Gateway[] {
  return usable(gateways, channel).toSorted((one, other) => one.price - other.price);
}

/** As they are meant to share, whatever is wrong with one of them now. */
function byWeight(
  gateways: readonly Gateway[],
  channel: Gateway['channel'],
): { name: string; part: number }[] {
  const all = usable(gateways, channel);
  const total = all.reduce((sum, { weight }) => sum + weight, 0);
  return all.map(({ name, weight }) => ({ name, part: total === 0 ? 0 : weight / total }));
}
