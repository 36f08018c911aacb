import { Button } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { ConfirmPane } from '../../../components/confirm-pane.js';
import { useMessages } from '../../../platform/messages/messages.js';
import type { AnnouncementView, Preview } from '../reading/announcement-views.js';
import styles from './announcement-page.module.css';
import { EditForm } from './edit-form.js';
import { Neighbours } from './neighbours.js';
import { isOvertaken } from './overtaken.js';
import { requestFacts } from './request-facts.js';
import { ReturnForm } from './return-form.js';
import type { Verbs } from './use-verbs.js';

const route = getRouteApi('/signed-in/announcements/$id');

/** Somebody else's request: all that is to be seen, then let go or given back with a note. */
export function ReviewPane({
  announcement,
  preview,
  verbs: { approve, edit, giveBack },
  now,
}: {
  announcement: AnnouncementView;
  preview: Preview | undefined;
  verbs: Verbs;
  /** School time. */
  now: string;
}): ReactElement {
  const messages = useMessages();
  const { t, format } = messages;
  const { returning, editing } = route.useSearch();
  const navigate = route.useNavigate();
  if (returning === true) {
    return (
      <ReturnForm
        announcement={announcement}
        verb={giveBack}
        onClose={() => void navigate({ search: {} })}
      />
    );
  }
  if (editing === true) {
    return (
      <EditForm
        announcement={announcement}
        verb={edit}
        onClose={() => void navigate({ search: {} })}
      />
    );
  }
  const label =
    preview === undefined
      ? t('announcements.approve.button')
      : preview.waitsForOpening || announcement.sendAt !== null
        ? t('announcements.approve.button-at', {
            phones: preview.phones,
            time: format.nearTime(preview.leavesAt, now),
          })
        : t('announcements.approve.button-now', { phones: preview.phones });
  return (
    <ConfirmPane
      title={t('announcements.approve.title')}
      facts={requestFacts(announcement, preview, messages)}
      confirmLabel={label}
      onConfirm={() => approve.mutate(announcement.revision)}
      isPending={approve.isPending}
      error={isOvertaken(approve.error) ? undefined : approve.error}
      secondary={
        <>
          <Button
            variant="default"
            disabled={approve.isPending}
            onClick={() => void navigate({ search: { editing: true } })}
          >
            {t('announcements.edit-text.open')}
          </Button>
          <Button
            variant="default"
            disabled={approve.isPending}
            onClick={() => void navigate({ search: { returning: true } })}
          >
            {t('announcements.return.open')}
          </Button>
        </>
      }
    >
      <Neighbours announcement={announcement} now={now} />
      {preview?.phones === 0 ? (
        <p className={styles.nobody}>{t('announcements.approve.nobody')}</p>
      ) : null}
    </ConfirmPane>
  );
}
