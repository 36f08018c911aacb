import { messageFields } from '@lien-lac/domain';
import { Button, Checkbox, Textarea, TextInput } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { type FormEvent, type ReactElement, type ReactNode, useRef, useState } from 'react';
import { ErrorNotice } from '../../components/error-notice.js';
import { useMessages } from '../../platform/messages/messages.js';
import { useSession } from '../../platform/session/session.js';
import styles from './message-templates.module.css';
import type { TemplateContent } from './template-queries.js';

/** What a template is called, what it says and what it is for. */
export function TemplateForm({
  draft,
  onChange,
  label,
  isPending,
  error,
  onSubmit,
  children,
}: {
  draft: TemplateContent;
  onChange: (draft: TemplateContent) => void;
  label: string;
  isPending: boolean;
  error: unknown;
  onSubmit: (content: TemplateContent) => void;
  children?: ReactNode;
}): ReactElement {
  const { t } = useMessages();
  const { can } = useSession();
  const [isTried, setTried] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const { name, text, forAnnouncements, forDirectMessages } = draft;
  // Whoever writes one kind alone need not be asked which.
  const hasBoth = can['announcement.ask'] !== undefined && can['direct-message.send'] !== undefined;
  const missing = {
    name: name.trim() === '',
    text: text.trim() === '',
    use: !forAnnouncements && !forDirectMessages,
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setTried(true);
    if (!Object.values(missing).some(Boolean)) return onSubmit(draft);
    requestAnimationFrame(() =>
      form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus(),
    );
  };
  return (
    <form ref={form} noValidate className={styles.form} onSubmit={submit}>
      <TextInput
        label={t('message-templates.name')}
        autoComplete="off"
        maxLength={80}
        value={name}
        error={isTried && missing.name ? t('message-templates.name-missing') : undefined}
        onChange={({ currentTarget }) => onChange({ ...draft, name: currentTarget.value })}
      />
      <Textarea
        label={t('message-templates.text')}
        description={t('message-templates.text-help', {
          fields: messageFields.map((field) => `{${field.name}}`).join(', '),
        })}
        autosize
        minRows={5}
        value={text}
        error={isTried && missing.text ? t('message-templates.text-missing') : undefined}
        onChange={({ currentTarget }) => onChange({ ...draft, text: currentTarget.value })}
      />
      {hasBoth ? (
        <fieldset className={styles.uses}>
          <legend>{t('message-templates.use')}</legend>
          <Checkbox
            label={t('message-templates.use.announcement')}
            checked={forAnnouncements}
            aria-invalid={isTried && missing.use}
            onChange={({ currentTarget }) =>
              onChange({ ...draft, forAnnouncements: currentTarget.checked })
            }
          />
          <Checkbox
            label={t('message-templates.use.direct-message')}
            checked={forDirectMessages}
            onChange={({ currentTarget }) =>
              onChange({ ...draft, forDirectMessages: currentTarget.checked })
            }
          />
          {isTried && missing.use ? (
            <p className={styles.error}>{t('message-templates.use-missing')}</p>
          ) : null}
        </fieldset>
      ) : null}
      <ErrorNotice error={error} />
      <div className={styles.actions}>
        <Button type="submit" loading={isPending}>
          {label}
        </Button>
        <Link to="/message-templates">{t('message-templates.back')}</Link>
        {children}
      </div>
    </form>
  );
}
