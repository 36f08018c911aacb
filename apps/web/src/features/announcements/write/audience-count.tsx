import type { AudienceRule } from '@lien-lac/domain';
import { useQuery } from '@tanstack/react-query';
import { type ReactElement, useState } from 'react';
import { ErrorNotice } from '../../../components/error-notice.js';
import { LinkButton } from '../../../components/link-button.js';
import { useMessages } from '../../../platform/messages/messages.js';
import { Unreachable } from '../one/unreachable.js';
import { audienceQuery } from '../reading/audience-query.js';
import styles from './form.module.css';
import { RecipientsDialog } from './recipients-dialog.js';

/** How many phones and students that are, who can't be reached, and the way to each of them. */
export function AudienceCount({
  audience,
  text,
  unticked,
  onUnticked,
  onLook,
}: {
  audience: AudienceRule;
  text: string;
  unticked: readonly string[];
  onUnticked: (contactIds: string[]) => void;
  onLook: (contactId: string) => void;
}): ReactElement {
  const { t, rich } = useMessages();
  const [isListed, setListed] = useState(false);
  const count = useQuery(audienceQuery(audience));
  if (count.data === undefined) {
    return count.isError ? (
      <ErrorNotice error={count.error} retry={() => void count.refetch()} />
    ) : (
      <p className={styles.count}>{t('announcements.audience.counting')}</p>
    );
  }
  const { phones, students, unreachableStudents, unreachable } = count.data;
  return (
    <div className={styles.count}>
      <p role="status" data-stale={count.isPlaceholderData || undefined}>
        {rich('announcements.audience.count', { phones, students })}
      </p>
      {students === 0 ? (
        <p className={styles.error}>{t('announcements.audience.nobody')}</p>
      ) : (
        <Unreachable of={{ audience }} count={unreachableStudents} reasons={unreachable} />
      )}
      <p>
        <LinkButton onClick={() => setListed(true)}>
          {t(
            unticked.length === 0
              ? 'announcements.recipients.open'
              : 'announcements.recipients.open-unticked',
          )}
        </LinkButton>
      </p>
      {isListed ? (
        <RecipientsDialog
          audience={audience}
          text={text}
          unticked={unticked}
          onUnticked={onUnticked}
          onLook={(contactId) => {
            setListed(false);
            onLook(contactId);
          }}
          onClose={() => setListed(false)}
        />
      ) : null}
    </div>
  );
}
