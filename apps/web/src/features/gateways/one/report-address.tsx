import { TextInput } from '@mantine/core';
import type { ReactElement } from 'react';
import { CopyButton } from '../../../components/copy-button.js';
import { useMessages } from '../../../platform/messages/messages.js';
import styles from '../gateways.module.css';
import type { Gateway } from '../reading/gateway-queries.js';

/** Where the other side tells what became of messages: to be entered there, or for it to be let in. */
export function ReportAddress({ reportsTo }: Pick<Gateway, 'reportsTo'>): ReactElement | null {
  const { t } = useMessages();
  if (reportsTo === null) return null;
  const { url, isEntered } = reportsTo;
  return (
    <section aria-labelledby="reports" className={styles.section}>
      <h2 id="reports">{t('gateways.reports.title')}</h2>
      <p className={styles.quiet}>
        {t(isEntered ? 'gateways.reports.enter' : 'gateways.reports.by-itself')}
      </p>
      <div className={styles.address}>
        <TextInput
          readOnly
          label={t(isEntered ? 'gateways.reports.address' : 'gateways.reports.begins')}
          value={url}
          onFocus={({ currentTarget }) => currentTarget.select()}
        />
        {isEntered ? <CopyButton text={url} label={t('gateways.reports.copy')} /> : null}
      </div>
    </section>
  );
}
