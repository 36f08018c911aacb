import { readAudienceRule } from '@lien-lac/domain';
import { type ReactElement, useState } from 'react';
import { LinkButton } from '../../../components/link-button.js';
import { useMessages } from '../../../platform/messages/messages.js';
import type { AnnouncementView } from '../reading/announcement-views.js';
import { RecipientsDialog } from '../write/recipients-dialog.js';

/** For whom it is, in words, and the way to each of them with the reason. */
export function AudienceFact({
  announcement: { audience, audienceText, corrects, text },
}: {
  announcement: AnnouncementView;
}): ReactElement {
  const { t, language } = useMessages();
  const [isListed, setListed] = useState(false);
  const { rule } = readAudienceRule(audience);
  if (corrects !== null) return <>{t('announcements.correct.audience')}</>;
  return (
    <>
      {audienceText[language]}
      {rule === undefined ? null : (
        <>
          {' · '}
          <LinkButton onClick={() => setListed(true)}>
            {t('announcements.recipients.see')}
          </LinkButton>
          {isListed ? (
            <RecipientsDialog
              audience={rule}
              text={text}
              unticked={rule.except?.contactIds ?? []}
              onClose={() => setListed(false)}
            />
          ) : null}
        </>
      )}
    </>
  );
}
