import { type ReactElement, useEffect, useState } from 'react';
import { ErrorNotice } from '../../components/error-notice.js';
import { ApiProblem } from '../../platform/api/api-problem.js';
import { useMessages } from '../../platform/messages/messages.js';
import styles from './throttled-notice.module.css';

/** How long to wait after too many tries, counted down. */
export function useThrottle(): { secondsLeft: number; note: (error: unknown) => void } {
  const [secondsLeft, setSeconds] = useState(0);
  const isCounting = secondsLeft > 0;
  useEffect(() => {
    if (!isCounting) return undefined;
    const timer = window.setInterval(() => setSeconds((left) => left - 1), 1_000);
    return () => window.clearInterval(timer);
  }, [isCounting]);
  const note = (error: unknown): void => {
    if (isThrottled(error)) setSeconds(error.retryAfterSeconds ?? 0);
  };
  return { secondsLeft, note };
}

/** Says when the next try is, after too many; any other refusal in its own words. */
export function ThrottledNotice({
  error,
  secondsLeft,
}: {
  error: unknown;
  secondsLeft: number;
}): ReactElement | null {
  const { t, format } = useMessages();
  if (!isThrottled(error)) return <ErrorNotice error={error} />;
  if (secondsLeft <= 0) return null;
  return (
    <p role="alert" className={styles.wait}>
      {t('accounts.sign-in.throttled', { time: format.duration(secondsLeft * 1_000) })}
    </p>
  );
}

function isThrottled(error: unknown): error is ApiProblem {
  return error instanceof ApiProblem && error.code === 'request.too-many';
}
