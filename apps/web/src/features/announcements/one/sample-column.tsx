import type { ReactElement } from 'react';
import { BrandnameCheck } from '../../../components/brandname-check/brandname-check.js';
import { PhonePreview } from '../../../components/phone-preview.js';
import { TestMessage } from '../../../components/test-message/test-message.js';
import { useMessages } from '../../../platform/messages/messages.js';
import { useMay, useSession } from '../../../platform/session/session.js';
import type { AnnouncementView } from '../reading/announcement-views.js';
import { sendTestMessage } from '../reading/send-test-message.js';
import styles from './announcement-page.module.css';
import { SamplePager } from './sample-pager.js';
import type { ShownSample } from './use-sample.js';

const beforeItLeaves: readonly AnnouncementView['state'][] = ['submitted', 'returned', 'waiting'];

/** The very message, on the phone of one recipient after another. */
export function SampleColumn({
  announcement,
  sample: { preview, at, setAt },
}: {
  announcement: AnnouncementView;
  sample: ShownSample;
}): ReactElement {
  const { t } = useMessages();
  const { schoolName } = useSession();
  const mayTest = useMay('announcement.ask') !== undefined;
  const { state, proposal, audience, date } = announcement;
  // What waits for its requester's word is what would be sent.
  const { text, withoutDiacritics } = proposal ?? announcement;
  const shown = preview?.sample?.[withoutDiacritics ? 'withoutDiacritics' : 'withDiacritics'];
  return (
    <section aria-labelledby="message" className={styles.sample}>
      <h2 id="message">
        {t(proposal === null ? 'announcements.sample.title' : 'announcements.sample.edited')}
      </h2>
      <PhonePreview sender={schoolName} text={shown?.text ?? text}>
        {preview === undefined || preview.phones === 0 ? undefined : (
          <SamplePager sample={preview.sample} at={at} total={preview.messages} onGo={setAt} />
        )}
      </PhonePreview>
      {beforeItLeaves.includes(state) && shown !== undefined ? (
        <BrandnameCheck texts={[shown.text, shown.longest]} />
      ) : null}
      {mayTest && beforeItLeaves.includes(state) && preview?.sample != null ? (
        <TestMessage
          key={at}
          send={() => sendTestMessage({ text, withoutDiacritics, audience, date, at })}
        />
      ) : null}
    </section>
  );
}
