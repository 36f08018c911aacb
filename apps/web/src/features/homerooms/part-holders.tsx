import { Button } from '@mantine/core';
import type { HomeroomPart } from '@lien-lac/domain';
import { Link } from '@tanstack/react-router';
import { type ReactElement, useId, useState } from 'react';
import { WarningIcon } from '../../components/icons.js';
import pane from '../../components/pane.module.css';
import { useMessages } from '../../platform/messages/messages.js';
import { AssignDialog } from './assign-dialog.js';
import { daysText } from './days-text.js';
import { EndDialog } from './end-dialog.js';
import type { Assignment, Homeroom } from './homeroom-queries.js';
import styles from './homerooms-page.module.css';

/** Whoever has one part in the class, now or to come; and the ways to give it and take it back. */
export function PartHolders({
  homeroom,
  part,
  onDone,
}: {
  homeroom: Homeroom;
  part: HomeroomPart;
  onDone: (words: string) => void;
}): ReactElement {
  const messages = useMessages();
  const { t } = messages;
  const titleId = useId();
  const [isAssigning, setAssigning] = useState(false);
  const [ending, setEnding] = useState<Assignment>();
  const { can, assignments } = homeroom;
  const holders = assignments.filter((one) => one.part === part && one.time !== 'ended');
  const hasNow = holders.some(({ time, inService }) => time === 'current' && inService);
  const finish = (words: string): void => {
    setAssigning(false);
    setEnding(undefined);
    onDone(words);
  };
  return (
    <section className={pane.pane} aria-labelledby={titleId}>
      <h2 id={titleId}>{t(`homerooms.part.${part}`)}</h2>
      {holders.length === 0 ? (
        part === 'teacher' ? (
          <p className={styles.none}>
            <WarningIcon />
            {t('homerooms.no-teacher')}
          </p>
        ) : (
          <p className={styles.quiet}>{t(`homerooms.none.${part}`)}</p>
        )
      ) : (
        <ul className={styles.holders}>
          {holders.map((holder) => (
            <li key={`${holder.accountId} ${holder.from}`} className={styles.holder}>
              <span>
                <Link to="/accounts/$id" params={{ id: holder.accountId }} className={styles.line}>
                  {holder.displayName}
                </Link>
                <span className={`${styles.line} ${styles.quiet}`}>
                  {daysText(holder, messages)}
                </span>
                {holder.inService ? null : (
                  <span className={styles.none}>
                    <WarningIcon />
                    {t('homerooms.not-in-service')}
                  </span>
                )}
              </span>
              {can.assignHomeroom ? (
                <Button
                  variant="default"
                  aria-label={t('homerooms.end.of', { name: holder.displayName })}
                  onClick={() => setEnding(holder)}
                >
                  {t('homerooms.end.open')}
                </Button>
              ) : null}
            </li>
          ))}
        </ul>
      )}
      {can.assignHomeroom ? (
        <div className={pane.actions}>
          <Button
            variant={part === 'teacher' && !hasNow ? 'filled' : 'default'}
            onClick={() => setAssigning(true)}
          >
            {t(
              part === 'teacher' && holders.length > 0
                ? 'homerooms.assign.change-teacher'
                : `homerooms.assign.${part}`,
            )}
          </Button>
        </div>
      ) : null}
      {isAssigning ? (
        <AssignDialog
          homeroom={homeroom}
          part={part}
          onClose={() => setAssigning(false)}
          onDone={finish}
        />
      ) : null}
      {ending === undefined ? null : (
        <EndDialog
          homeroom={homeroom}
          holder={ending}
          onClose={() => setEnding(undefined)}
          onDone={finish}
        />
      )}
    </section>
  );
}
