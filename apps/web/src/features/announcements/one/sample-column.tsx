import type { ReactElement } from 'react';
import { PhonePreview } from '../../../components/phone-preview.js';
import { useMessages } from '../../../platform/messages/messages.js';
import { useSession } from '../../../platform/session/session.js';
import type { AnnouncementView } from '../reading/announcement-views.js';
import styles from './announcement-page.module.css';
import { SamplePager } from './sample-pager.js';
import type { ShownSample } from './use-sample.js';

/** The very message, on the phone of one recipient after another. */
export function SampleColumn({
  announcement: { text, withoutDiacritics },
  sample: { preview, at, setAt },
}: {
  announcement: AnnouncementView;
  sample: ShownSample;
}): ReactElement {
  const { t } = useMessages();
  const { schoolName } = useSession();
  const shown = preview?.sample?.[withoutDiacritics ? 'withoutDiacritics' : 'withDiacritics'];
  return (
    <section aria-labelledby="message" className={styles.sample}>
      <h2 id="message">{t('announcements.sample.title')}</h2>
      <PhonePreview sender={schoolName} text={shown?.text ?? text}>
        {preview === undefined || preview.phones === 0 ? undefined : (
          <SamplePager sample={preview.sample} at={at} total={preview.messages} onGo={setAt} />
        )}
      </PhonePreview>
    </section>
  );
}
