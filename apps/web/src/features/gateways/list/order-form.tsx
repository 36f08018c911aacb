import { Button } from '@mantine/core';
import { type ReactElement, useEffect, useRef, useState } from 'react';
import { ErrorNotice } from '../../../components/error-notice.js';
import { DownIcon, UpIcon } from '../../../components/order-icons.js';
import { useMessages } from '../../../platform/messages/messages.js';
import styles from '../gateways.module.css';
import type { GatewayList } from '../reading/gateway-queries.js';
import { useChoose } from '../use-gateway-verbs.js';

const ways = ['up', 'down'] as const;
type Way = (typeof ways)[number];

/** The school's order of its gateways: one place up or down at a press, and kept at once. */
export function OrderForm({ list: { choice, gateways } }: { list: GatewayList }): ReactElement {
  const { t } = useMessages();
  const choose = useChoose();
  const rows = useRef<HTMLOListElement>(null);
  const [moved, setMoved] = useState<{ name: string; way: Way }>();
  const live = gateways.filter(({ state }) => state !== 'disabled').map(({ name }) => name);
  const order = live.join();
  // The button goes with its gateway, and whoever pressed it may want to press it again.
  useEffect(() => {
    if (moved === undefined) return;
    const { name, way } = moved;
    const buttons = [...(rows.current?.querySelectorAll<HTMLElement>('button') ?? [])].filter(
      ({ dataset }) => dataset.gateway === name,
    );
    (buttons.find(({ dataset }) => dataset.way === way) ?? buttons[0])?.focus();
  }, [order, moved]);
  const move = (name: string, way: Way): void => {
    const other = live[live.indexOf(name) + (way === 'up' ? -1 : 1)];
    if (choose.isPending || other === undefined) return;
    setMoved({ name, way });
    const swapped = new Map([
      [name, other],
      [other, name],
    ]);
    choose.mutate({
      body: { rule: choice.rule, order: gateways.map((one) => swapped.get(one.name) ?? one.name) },
      version: choice.version,
    });
  };
  return (
    <section aria-labelledby="order" className={styles.choice}>
      <h2 id="order">{t('gateways.order.title')}</h2>
      <p className={styles.quiet}>{t('gateways.order.words')}</p>
      <ol ref={rows} className={styles.order}>
        {live.map((name, index) => (
          <li key={name}>
            <span className={styles.names}>
              {t('gateways.order.place', { place: index + 1, name })}
            </span>
            <span className={styles.moves}>
              {ways.map((way) =>
                (way === 'up' ? index === 0 : index === live.length - 1) ? null : (
                  <Button
                    key={way}
                    variant="default"
                    data-gateway={name}
                    data-way={way}
                    className={styles.move}
                    aria-label={t(`gateways.order.${way}`, { name })}
                    onClick={() => move(name, way)}
                  >
                    {way === 'up' ? <UpIcon /> : <DownIcon />}
                  </Button>
                ),
              )}
            </span>
          </li>
        ))}
      </ol>
      <p role="status" className={styles.done}>
        {choose.isSuccess && moved !== undefined
          ? t('gateways.order.saved', {
              name: moved.name,
              place: live.indexOf(moved.name) + 1,
            })
          : null}
      </p>
      <ErrorNotice error={choose.error} />
    </section>
  );
}
