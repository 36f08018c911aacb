import { Button, TextInput } from '@mantine/core';
import { type FormEvent, type ReactElement, useEffect, useRef, useState } from 'react';
import { ErrorNotice } from '../../../components/error-notice.js';
import pane from '../../../components/pane.module.css';
import { useMessages } from '../../../platform/messages/messages.js';
import type { AnnouncementView } from '../reading/announcement-views.js';
import { fieldTimeOf } from '../write/draft.js';
import styles from './announcement-page.module.css';
import { AskTwice } from './ask-twice.js';
import { isOvertaken } from './overtaken.js';
import type { Verbs } from './use-verbs.js';

const offset = '+07:00';

/** What can be done with a send on its way: hold it, let it go on, give it another time, call it back. */
export function Steering({
  announcement,
  verbs,
  left,
  now,
}: {
  announcement: AnnouncementView;
  verbs: Verbs;
  /** How many messages are still to leave; undefined while that is not known. */
  left: number | undefined;
  /** School time. */
  now: string;
}): ReactElement | null {
  const { t } = useMessages();
  const [isTiming, setTiming] = useState(false);
  const { can } = announcement;
  const { cancel, pause, resume, reschedule } = verbs;
  if (!can.cancel && !can.pause && !can.resume && !can.reschedule) return null;
  const failed = [pause.error, resume.error].find((error) => error !== null && !isOvertaken(error));
  if (isTiming && can.reschedule) {
    return (
      <TimeForm
        announcement={announcement}
        verb={reschedule}
        now={now}
        onClose={() => setTiming(false)}
      />
    );
  }
  return (
    <div className={styles.steering}>
      <div className={styles.buttons}>
        {can.resume ? (
          <Button loading={resume.isPending} onClick={() => resume.mutate()}>
            {t('announcements.resume.button', { count: left ?? 0 })}
          </Button>
        ) : null}
        {can.pause ? (
          <Button variant="default" loading={pause.isPending} onClick={() => pause.mutate()}>
            {t('announcements.pause.button')}
          </Button>
        ) : null}
        {can.reschedule ? (
          <Button variant="default" onClick={() => setTiming(true)}>
            {t('announcements.time.open')}
          </Button>
        ) : null}
      </div>
      <ErrorNotice error={failed} />
      {can.cancel ? (
        <AskTwice
          label={
            left === undefined
              ? t('announcements.cancel.button')
              : t('announcements.cancel.button-count', { count: left })
          }
          question={t('announcements.cancel.question')}
          isPending={cancel.isPending}
          error={isOvertaken(cancel.error) ? undefined : cancel.error}
          onConfirm={() => cancel.mutate()}
        />
      ) : null}
    </div>
  );
}

function TimeForm({
  announcement: { leaveAt },
  verb,
  now,
  onClose,
}: {
  announcement: AnnouncementView;
  verb: Verbs['reschedule'];
  now: string;
  onClose: () => void;
}): ReactElement {
  const { t } = useMessages();
  const [at, setAt] = useState(() => fieldTimeOf(leaveAt ?? now));
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  const instant = at === '' ? undefined : `${at}:00${offset}`;
  const problem =
    instant === undefined
      ? t('announcements.write.time-missing')
      : new Date(instant) < new Date(now)
        ? t('announcements.time.passed')
        : undefined;
  const change = (sendAt: string | null): void => verb.mutate(sendAt, { onSuccess: onClose });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (problem !== undefined || instant === undefined) field.current?.focus();
    else change(instant);
  };
  return (
    <form noValidate className={pane.pane} onSubmit={submit}>
      <h2>{t('announcements.time.title')}</h2>
      <TextInput
        ref={field}
        type="datetime-local"
        label={t('announcements.write.send-at')}
        description={t('announcements.time.help')}
        value={at}
        min={fieldTimeOf(now)}
        error={problem}
        onChange={(event) => setAt(event.currentTarget.value)}
      />
      <ErrorNotice error={isOvertaken(verb.error) ? undefined : verb.error} />
      <div className={pane.actions}>
        <Button type="submit" loading={verb.isPending}>
          {t('announcements.time.button')}
        </Button>
        <Button variant="default" disabled={verb.isPending} onClick={() => change(null)}>
          {t('announcements.time.now')}
        </Button>
        <Button variant="default" onClick={onClose}>
          {t('announcements.keep')}
        </Button>
      </div>
    </form>
  );
}
