import type { ReactElement } from 'react';
import { useMessages } from '../../../platform/messages/messages.js';
import styles from '../gateways.module.css';
import type { Gateway } from '../reading/gateway-queries.js';

/** What it refused or did not answer of late, in words, with the gateway's own code for its provider. */
export function Errors({
  errors,
  now,
}: {
  errors: Gateway['errors'];
  /** Real time. */
  now: string;
}): ReactElement {
  const { t, format, language } = useMessages();
  return (
    <section id="errors" aria-labelledby="errors-title" className={styles.section}>
      <h2 id="errors-title">{t('gateways.errors.title')}</h2>
      {errors.length === 0 ? (
        <p className={styles.quiet}>{t('gateways.errors.none')}</p>
      ) : (
        <ul className={styles.errors}>
          {errors.map(({ code, outcome, trouble, count, firstAt, lastAt }) => (
            <li key={`${code} ${outcome}`}>
              <p>{trouble[language]}</p>
              <p className={styles.quiet}>
                {t('gateways.errors.times', {
                  ...{ count, last: format.nearTime(lastAt, now) },
                  first: format.nearTime(firstAt, now),
                })}{' '}
                · {t(`gateways.outcome.${outcome}`)} · {t('gateways.code', { code })}
              </p>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
