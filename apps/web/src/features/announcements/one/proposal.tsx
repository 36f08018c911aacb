import type { ReactElement } from 'react';
import { ActionLink } from '../../../components/action-link.js';
import { ConfirmPane } from '../../../components/confirm-pane.js';
import { useMessages } from '../../../platform/messages/messages.js';
import type { AnnouncementView, Preview } from '../reading/announcement-views.js';
import styles from './announcement-page.module.css';
import { Difference } from './difference.js';
import { isOvertaken } from './overtaken.js';
import { requestFacts } from './request-facts.js';
import type { Verb } from './use-verbs.js';

type Edited = AnnouncementView & { proposal: NonNullable<AnnouncementView['proposal']> };

/** Whether a reviewer's text waits for the requester's word. */
export function isEdited(announcement: AnnouncementView): announcement is Edited {
  return announcement.isEdited && announcement.proposal !== null;
}

/** What a reviewer changed, for the requester to confirm in one press, and for others to see. */
export function Proposal({
  announcement,
  preview,
  confirm,
}: {
  announcement: Edited;
  preview: Preview | undefined;
  confirm: Verb<number>;
}): ReactElement {
  const messages = useMessages();
  const { t } = messages;
  const { id, can, revision } = announcement;
  const changes = <Changes announcement={announcement} />;
  if (!can.confirm) return changes;
  return (
    <>
      {changes}
      <ConfirmPane
        title={t('announcements.proposal.title')}
        facts={requestFacts(announcement, preview, messages)}
        confirmLabel={t('announcements.proposal.confirm')}
        onConfirm={() => confirm.mutate(revision)}
        isPending={confirm.isPending}
        error={isOvertaken(confirm.error) ? undefined : confirm.error}
        secondary={
          <ActionLink to="/announcements/$id/edit" params={{ id }} className={styles.quietAction}>
            {t('announcements.proposal.change')}
          </ActionLink>
        }
      />
    </>
  );
}

function Changes({
  announcement: { text, withoutDiacritics, proposal },
}: {
  announcement: Edited;
}): ReactElement {
  const { t, format } = useMessages();
  return (
    <div className={styles.changes}>
      <p>
        {t('announcements.proposal.by', {
          name: proposal.name,
          time: format.dateTime(proposal.at),
        })}
        {proposal.note === null ? null : (
          <q dir="auto" className={styles.quoted}>
            {proposal.note}
          </q>
        )}
      </p>
      <Difference before={text} after={proposal.text} />
      {proposal.withoutDiacritics === withoutDiacritics ? null : (
        <p>
          {t(
            proposal.withoutDiacritics
              ? 'announcements.proposal.without-diacritics'
              : 'announcements.proposal.with-diacritics',
          )}
        </p>
      )}
    </div>
  );
}
