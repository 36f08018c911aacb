import { Button, Checkbox, Textarea, TextInput } from '@mantine/core';
import { type FormEvent, type ReactElement, useEffect, useRef, useState } from 'react';
import { ErrorNotice } from '../../../components/error-notice.js';
import pane from '../../../components/pane.module.css';
import { useDraft } from '../../../platform/drafts/use-draft.js';
import { useMessages } from '../../../platform/messages/messages.js';
import type { AnnouncementView } from '../reading/announcement-views.js';
import { textProblemOf } from '../write/draft.js';
import { Difference } from './difference.js';
import { isOvertaken } from './overtaken.js';
import type { EditedText, Verb } from './use-verbs.js';

const longestNote = 2_000;

/** Gives a request back with another text; what changes is seen as it is typed. */
export function EditForm({
  announcement: { id, text, withoutDiacritics, revision, requesterName },
  verb,
  onClose,
}: {
  announcement: AnnouncementView;
  verb: Verb<EditedText>;
  onClose: () => void;
}): ReactElement {
  const { t } = useMessages();
  // Of a text that was changed meanwhile one begins anew.
  const edit = useDraft(`announcement.edit.${id}.${revision}`, {
    ...{ text, withoutDiacritics, note: '' },
  });
  const [isTried, setTried] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => field.current?.focus(), []);
  const { value } = edit;
  const problem = textProblemOf(value.text);
  const isSame = value.text === text && value.withoutDiacritics === withoutDiacritics;
  const wrong =
    problem !== undefined
      ? t(problem.key, problem.values)
      : isTried && isSame
        ? t('announcements.edit-text.same')
        : undefined;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setTried(true);
    if (problem !== undefined || isSame) {
      field.current?.focus();
      return;
    }
    const note = value.note.trim();
    verb.mutate(
      { ...value, revision, note: note === '' ? undefined : note },
      {
        onSuccess: () => {
          edit.clear();
          onClose();
        },
      },
    );
  };
  return (
    <form noValidate className={pane.pane} onSubmit={submit}>
      <h2>{t('announcements.edit-text.title')}</h2>
      <p>{t('announcements.edit-text.help', { name: requesterName })}</p>
      <Textarea
        ref={field}
        autosize
        minRows={5}
        maxRows={16}
        label={t('announcements.write.text')}
        value={value.text}
        error={wrong}
        onChange={(event) => edit.set({ ...value, text: event.currentTarget.value })}
      />
      <Checkbox
        label={t('announcements.edit-text.without-diacritics')}
        checked={value.withoutDiacritics}
        onChange={(event) => edit.set({ ...value, withoutDiacritics: event.currentTarget.checked })}
      />
      {value.text === text ? null : <Difference before={text} after={value.text} />}
      <TextInput
        label={t('announcements.edit-text.note')}
        value={value.note}
        maxLength={longestNote}
        autoComplete="off"
        onChange={(event) => edit.set({ ...value, note: event.currentTarget.value })}
      />
      <ErrorNotice error={isOvertaken(verb.error) ? undefined : verb.error} />
      <div className={pane.actions}>
        <Button type="submit" loading={verb.isPending}>
          {t('announcements.edit-text.button', { name: requesterName })}
        </Button>
        <Button variant="default" onClick={onClose}>
          {t('announcements.return.close')}
        </Button>
      </div>
    </form>
  );
}
