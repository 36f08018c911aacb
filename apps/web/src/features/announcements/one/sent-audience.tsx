import { getRouteApi } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { LinkButton } from '../../../components/link-button.js';
import { useMessages } from '../../../platform/messages/messages.js';
import type { AnnouncementView, Progress } from '../reading/announcement-views.js';
import { PlannedRecipients } from './planned-recipients.js';

const route = getRouteApi('/signed-in/announcements/$id');

/** For whom it is or was, in words, and the way to each of those whom its plan fixed. */
export function SentAudience({
  announcement: { id, corrects, audienceText },
  progress,
}: {
  announcement: AnnouncementView;
  progress: Progress | null;
}): ReactElement {
  const { t, language } = useMessages();
  const { recipients, ...search } = route.useSearch();
  const navigate = route.useNavigate();
  const words = corrects === null ? audienceText[language] : t('announcements.correct.audience');
  if (progress === null || progress.total === 0) return <>{words}</>;
  const show = (isListed: boolean): void => {
    void navigate({
      search: isListed ? { ...search, recipients: true } : search,
      replace: !isListed,
      resetScroll: false,
    });
  };
  return (
    <>
      {words}
      {' · '}
      <LinkButton onClick={() => show(true)}>{t('announcements.recipients.see')}</LinkButton>
      {recipients === true ? (
        <PlannedRecipients
          id={id}
          isUnderWay={progress.phase !== 'closed'}
          onClose={() => show(false)}
        />
      ) : null}
    </>
  );
}
