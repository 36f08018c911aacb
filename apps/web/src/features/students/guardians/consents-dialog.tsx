import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { Dialog } from '../../../components/dialog.js';
import { ErrorNotice } from '../../../components/error-notice.js';
import { LoadingLines } from '../../../components/loading-lines.js';
import { useMessages } from '../../../platform/messages/messages.js';
import type { GuardianDetail } from '../student-queries.js';
import { ConsentForm } from './consent-form.js';
import styles from './consents-dialog.module.css';
import { type Consents, consentsQuery } from './consents-query.js';
import { guardianText } from './guardian-text.js';

/** What a guardian agreed to, the form for a further word, and all that was said. */
export function ConsentsDialog({
  guardian,
  onClose,
}: {
  guardian: GuardianDetail;
  onClose: () => void;
}): ReactElement {
  const { t } = useMessages();
  const consents = useQuery(consentsQuery(guardian.id));
  return (
    <Dialog
      title={t('students.consents.title', { guardian: guardianText(guardian, t) })}
      size="lg"
      onClose={onClose}
    >
      {consents.data === undefined ? (
        consents.isError ? (
          <ErrorNotice error={consents.error} retry={() => void consents.refetch()} />
        ) : (
          <LoadingLines lines={6} />
        )
      ) : (
        <div className={styles.consents}>
          <Holding holding={consents.data.holding} />
          <ConsentForm guardian={guardian} holding={consents.data.holding} />
          <Words words={consents.data.words} />
        </div>
      )}
    </Dialog>
  );
}

function Holding({ holding }: Pick<Consents, 'holding'>): ReactElement {
  const { t } = useMessages();
  return (
    <dl className={styles.holding}>
      {holding.map(({ purpose, word }) => (
        <div key={purpose} className={styles.purpose}>
          <dt>{t(`students.purpose.${purpose}`)}</dt>
          <dd>{t(`students.consent.${word ?? 'nothing'}`)}</dd>
        </div>
      ))}
    </dl>
  );
}

function Words({ words }: Pick<Consents, 'words'>): ReactElement | null {
  const { t, format } = useMessages();
  if (words.length === 0) return null;
  return (
    <section aria-labelledby="consent-words" className={styles.words}>
      <h3 id="consent-words">{t('students.consents.words')}</h3>
      <ul className={styles.lines}>
        {words.map(({ id, purpose, word, how, saidOn, note, recordedAt, recordedByName }) => (
          <li key={id}>
            {format.date(saidOn)} · {t(`students.purpose.${purpose}`)}:{' '}
            {t(`students.consent.${word}`)} {t(`students.way-done.${how}`)}
            {note === null ? '' : ` · ${note}`}
            <span className={styles.quiet}>
              {' · '}
              {t('students.opted-out.by', {
                name: recordedByName ?? t('students.history.somebody'),
                time: format.dateTime(recordedAt),
              })}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
