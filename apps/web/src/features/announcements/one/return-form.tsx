import { Button, Textarea } from '@mantine/core';
import { type FormEvent, type ReactElement, useEffect, useRef, useState } from 'react';
import { ErrorNotice } from '../../../components/error-notice.js';
import pane from '../../../components/pane.module.css';
import { useDraft } from '../../../platform/drafts/use-draft.js';
import { useMessages } from '../../../platform/messages/messages.js';
import type { AnnouncementView } from '../reading/announcement-views.js';
import { isOvertaken } from './overtaken.js';
import type { Verb } from './use-verbs.js';

const longestNote = 2_000;

/** Gives a request back with a note; what is written stays until it is. */
export function ReturnForm({
  announcement: { id, requesterName },
  verb,
  onClose,
}: {
  announcement: AnnouncementView;
  verb: Verb<string>;
  onClose: () => void;
}): ReactElement {
  const { t } = useMessages();
  const note = useDraft(`announcement.return.${id}`, '');
  const [isTried, setTried] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => field.current?.focus(), []);
  const isMissing = note.value.trim() === '';
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setTried(true);
    if (isMissing) field.current?.focus();
    else {
      verb.mutate(note.value.trim(), {
        onSuccess: () => {
          note.clear();
          onClose();
        },
      });
    }
  };
  return (
    <form noValidate className={pane.pane} onSubmit={submit}>
      <h2>{t('announcements.return.title', { name: requesterName })}</h2>
      <Textarea
        ref={field}
        rows={4}
        label={t('announcements.return.note')}
        description={t('announcements.return.help')}
        value={note.value}
        maxLength={longestNote}
        error={isTried && isMissing ? t('announcements.return.missing') : undefined}
        onChange={(event) => note.set(event.currentTarget.value)}
      />
      <ErrorNotice error={isOvertaken(verb.error) ? undefined : verb.error} />
      <div className={pane.actions}>
        <Button type="submit" loading={verb.isPending}>
          {t('announcements.return.button', { name: requesterName })}
        </Button>
        <Button variant="default" onClick={onClose}>
          {t('announcements.return.close')}
        </Button>
      </div>
    </form>
  );
}
