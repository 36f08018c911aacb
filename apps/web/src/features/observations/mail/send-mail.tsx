import { NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type ReactElement, useState } from 'react';
import { ConfirmPane } from '../../../components/confirm-pane.js';
import { ErrorNotice } from '../../../components/error-notice.js';
import { LoadingLines } from '../../../components/loading-lines.js';
import { useMessages } from '../../../platform/messages/messages.js';
import { previewQuery } from '../observation-queries.js';
import type { Preview } from '../observation-views.js';
import styles from '../observations.module.css';
import { groupsOf, sendLabel } from './mail-words.js';
import { useSendMail } from './use-send-mail.js';

/** The last look at the mail: the very text, to how many and whom, and who is left out. */
export function SendMail({
  date,
  hasUnsent,
  sentMails,
}: {
  date: string | undefined;
  /** Whether something was tapped that the school has not got. */
  hasUnsent: boolean;
  /** What was sent before, beside it. */
  sentMails: ReactElement;
}): ReactElement {
  const messages = useMessages();
  const { t } = messages;
  const [readerId, setReaderId] = useState<string | undefined>(undefined);
  const answer = useQuery(previewQuery(date, readerId));
  const send = useSendMail();
  const { data } = answer;
  if (data === undefined) {
    return (
      <div className={styles.stage}>
        {answer.isError ? (
          <ErrorNotice error={answer.error} retry={() => void answer.refetch()} />
        ) : (
          <LoadingLines lines={6} />
        )}
        {sentMails}
      </div>
    );
  }
  return (
    <div className={styles.columns}>
      <div className={styles.stage}>
        {data.isNew ? (
          <Letter preview={data} onPick={setReaderId} />
        ) : (
          <p className={styles.quiet}>{t('observations.mail.nothing-new')}</p>
        )}
      </div>
      <div className={styles.stage}>
        {data.isNew && data.mailboxes.length > 0 ? (
          <ConfirmPane
            title={t('observations.mail.what')}
            facts={[
              {
                label: t('observations.mail.fact.mailboxes'),
                value: `${t('observations.mail.mailboxes', { count: data.mailboxes.length })}: ${groupsOf(data, messages)}`,
              },
              { label: t('observations.mail.fact.when'), value: t('observations.mail.now') },
              {
                label: t('observations.mail.fact.content'),
                value: t('observations.mail.content', {
                  ...{ count: data.observations, classes: data.classes },
                }),
              },
              {
                label: t('observations.mail.fact.file'),
                value: t('observations.mail.file'),
              },
            ]}
            confirmLabel={sendLabel(data, messages)}
            onConfirm={() => {
              if (!answer.isPlaceholderData && !hasUnsent) send.mutate(data);
            }}
            isPending={send.isPending}
            error={send.error}
            isWithinReach
          >
            {hasUnsent ? <p role="status">{t('observations.mail.has-unsent')}</p> : null}
            <Recipients preview={data} />
          </ConfirmPane>
        ) : null}
        {data.mailboxes.length === 0 ? (
          <p className={styles.quiet}>{t('observations.mail.nobody')}</p>
        ) : null}
        {sentMails}
      </div>
    </div>
  );
}

function Letter({
  preview: { example, mailboxes },
  onPick,
}: {
  preview: Preview;
  onPick: (readerId: string) => void;
}): ReactElement | null {
  const { t } = useMessages();
  if (example === null) return null;
  return (
    <>
      <NativeSelect
        label={t('observations.mail.read-as')}
        value={example.readerId}
        onChange={({ currentTarget }) => onPick(currentTarget.value)}
      >
        {mailboxes.map(({ people }) => {
          const [first] = people;
          return first === undefined ? null : (
            <option key={first.id} value={first.id}>
              {people
                .map(({ displayName, classNames }) =>
                  classNames.length === 0
                    ? displayName
                    : `${displayName} (${classNames.join(', ')})`,
                )
                .join(', ')}
            </option>
          );
        })}
      </NativeSelect>
      <section
        className={styles.letter}
        aria-label={t('observations.mail.letter')}
        // A long letter is scrolled by the keyboard too.
        tabIndex={0}
      >
        <h2>{example.title}</h2>
        <p>{example.text}</p>
      </section>
    </>
  );
}

function Recipients({
  preview: { mailboxes, withoutAddress },
}: {
  preview: Preview;
}): ReactElement {
  const { t } = useMessages();
  const named = (people: Preview['withoutAddress']): string =>
    people
      .map(({ displayName, classNames }) =>
        classNames.length === 0 ? displayName : `${displayName} (${classNames.join(', ')})`,
      )
      .join(', ');
  return (
    <>
      {withoutAddress.length === 0 ? null : (
        <details className={styles.details} open={withoutAddress.length < 6}>
          <summary>
            {t('observations.mail.without-address', { count: withoutAddress.length })}
          </summary>
          <ul>
            {withoutAddress.map((person) => (
              <li key={person.id}>{named([person])}</li>
            ))}
          </ul>
        </details>
      )}
      <details className={styles.details}>
        <summary>{t('observations.mail.recipients', { count: mailboxes.length })}</summary>
        <ul>
          {mailboxes.map(({ address, people }) => (
            <li key={address}>{named(people)}</li>
          ))}
        </ul>
      </details>
    </>
  );
}
