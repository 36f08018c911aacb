import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useMessages } from '../../../platform/messages/messages.js';
import { signInQuery } from '../sign-in/sign-in-query.js';
import styles from './demo-code.module.css';

/** Codes change every half minute; milliseconds. */
const askAgainAfter = 10_000;

/** In a demonstration nobody has the app of its people: what it would show now. */
export function DemoCode({ person }: { person: string }): ReactElement | null {
  const { t } = useMessages();
  const { data } = useQuery({
    ...signInQuery,
    staleTime: askAgainAfter,
    refetchInterval: ({ state }) => (state.data?.demoSignIns.length === 0 ? false : askAgainAfter),
  });
  const code = data?.demoSignIns.find(
    ({ displayName }) => displayName === person,
  )?.secondFactorCode;
  if (code === undefined || code === null) return null;
  return (
    <p className={styles.hint}>
      {t('accounts.code.demo', { code: `${code.slice(0, 3)}\u00a0${code.slice(3)}` })}
    </p>
  );
}
