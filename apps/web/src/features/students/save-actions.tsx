import { Button } from '@mantine/core';
import type { ReactElement } from 'react';
import { dialogActions } from '../../components/dialog.js';
import { ErrorNotice } from '../../components/error-notice.js';
import { WarningIcon } from '../../components/icons.js';
import { useMessages } from '../../platform/messages/messages.js';
import styles from './save-actions.module.css';
import { isChangedMeanwhile } from './seen-version.js';

/** One thing in which what is there now and what somebody typed are not the same. */
export interface Differing {
  label: string;
  now: string;
  mine: string;
}

/**
 * The foot of a form that changes something which others may change too. When somebody did meanwhile,
 * both are shown beside each other and the person chooses; what was typed stays in the form.
 */
export function SaveActions({
  submit,
  isWhole = true,
  isPending,
  error,
  compared,
  onMine,
  onTheirs,
  onCancel,
}: {
  /** What the button says. */
  submit: string;
  isWhole?: boolean;
  isPending: boolean;
  error: unknown;
  /** Every field, with what is there now and what was typed. */
  compared: readonly Differing[];
  /** Saves what was typed over what is there now. */
  onMine: () => void;
  /** Leaves what is there now, and forgets what was typed. */
  onTheirs: () => void;
  onCancel: () => void;
}): ReactElement {
  const { t } = useMessages();
  if (isChangedMeanwhile(error)) {
    const differing = compared.filter(({ now, mine }) => now !== mine);
    return (
      <>
        <div role="alert" className={styles.notice}>
          <p className={styles.title}>
            <span className={styles.shape}>
              <WarningIcon />
            </span>
            {t(differing.length === 0 ? 'students.meanwhile.same' : 'students.meanwhile.title')}
          </p>
          <dl className={styles.fields}>
            {differing.map(({ label, now, mine }) => (
              <div key={label} className={styles.field}>
                <dt>{label}</dt>
                <dd>
                  <span>{t('students.meanwhile.now', { value: now })}</span>
                  <span>{t('students.meanwhile.mine', { value: mine })}</span>
                </dd>
              </div>
            ))}
          </dl>
        </div>
        <div className={dialogActions}>
          {differing.length === 0 ? null : (
            <Button loading={isPending} disabled={!isWhole} onClick={onMine}>
              {t('students.meanwhile.save-mine')}
            </Button>
          )}
          <Button variant="default" onClick={onTheirs}>
            {t('students.meanwhile.keep-theirs')}
          </Button>
        </div>
      </>
    );
  }
  return (
    <>
      <ErrorNotice error={error} />
      <div className={dialogActions}>
        <Button type="submit" loading={isPending} disabled={!isWhole}>
          {submit}
        </Button>
        <Button variant="default" onClick={onCancel}>
          {t('students.save.later')}
        </Button>
      </div>
    </>
  );
}
