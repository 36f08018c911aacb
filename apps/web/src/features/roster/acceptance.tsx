import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { type ReactElement, useEffect, useRef } from 'react';
import { ErrorNotice } from '../../components/error-notice.js';
import { ProgressBar } from '../../components/progress-bar.js';
import { useMessages } from '../../platform/messages/messages.js';
import { acceptanceParts } from './acceptance-parts.js';
import styles from './acceptance.module.css';
import type { RosterPreview } from './import-queries.js';
import { useAcceptRoster } from './use-accept-roster.js';

/** The one button, which says what it will write; then how far the writing is. */
export function Acceptance({
  preview: { id, outcome, can },
  isAccepting,
  share,
}: {
  preview: RosterPreview;
  isAccepting: boolean;
  /** From 0 to 1; undefined until the first word of it. */
  share: number | undefined;
}): ReactElement {
  const { t } = useMessages();
  const accept = useAcceptRoster(id);
  if (isAccepting) return <Progress share={share ?? 0} />;
  const parts = acceptanceParts(outcome).map(({ label, count }) => t(label, { count }));
  const otherFile = (
    <Link to="/roster" className={styles.other}>
      {t('roster.import.other-file')}
    </Link>
  );
  if (!can.accept || parts.length === 0) {
    return (
      <div className={styles.acceptance}>
        <p>{t(can.accept ? 'roster.import.all-known' : 'roster.import.nothing-to-take')}</p>
        {otherFile}
      </div>
    );
  }
  const moved = outcome.moved === 0 ? '' : ` ${t('roster.import.moved', { count: outcome.moved })}`;
  return (
    <div className={styles.acceptance}>
      <ErrorNotice error={accept.error} retry={() => accept.mutate()} />
      <div className={styles.actions}>
        <Button size="md" onClick={() => accept.mutate()}>
          {t('roster.import.accept', { parts: parts.join(', ') })}
        </Button>
        {otherFile}
      </div>
      <p className={styles.words}>{`${t('roster.import.accept-words')}${moved}`}</p>
    </div>
  );
}

function Progress({ share }: { share: number }): ReactElement {
  const { t, format } = useMessages();
  const words = useRef<HTMLParagraphElement>(null);
  // The button that had the focus is gone.
  useEffect(() => words.current?.focus({ preventScroll: true }), []);
  return (
    <div className={styles.acceptance}>
      <p ref={words} tabIndex={-1} className={styles.progress}>
        <span>{t('roster.progress.words')}</span>
        <span>{format.share(share)}</span>
      </p>
      <ProgressBar
        label={t('roster.progress.words')}
        total={100}
        parts={[{ tone: 'moving', count: Math.round(share * 100) }]}
      />
      <p className={styles.words}>{t('roster.progress.may-leave')}</p>
    </div>
  );
}
