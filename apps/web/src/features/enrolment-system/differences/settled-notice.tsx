import type { ReactElement } from 'react';
import { useMessages } from '../../../platform/messages/messages.js';
import styles from './settled-notice.module.css';
import type { Settled } from './use-settle-differences.js';

/** What became of the choices just now. */
export function SettledNotice({
  settled: { done, overtaken, refusals },
}: {
  settled: Settled;
}): ReactElement {
  const { t } = useMessages();
  const failed = Object.keys(refusals).length;
  return (
    <p role="status" className={styles.notice} data-tone={failed === 0 ? undefined : 'attention'}>
      {[
        ...(done === 0 ? [] : [t('enrolment-system.differences.done', { count: done })]),
        ...(overtaken === 0
          ? []
          : [t('enrolment-system.differences.overtaken', { count: overtaken })]),
        ...(failed === 0 ? [] : [t('enrolment-system.differences.failed', { count: failed })]),
      ].join(' ')}
    </p>
  );
}
