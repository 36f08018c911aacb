import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type ReactElement, useState } from 'react';
import { useMessages } from '../../platform/messages/messages.js';
import { Dialog } from '../dialog.js';
import { ErrorNotice } from '../error-notice.js';
import { LoadingLines } from '../loading-lines.js';
import styles from './template-picker.module.css';
import { type MessageTemplate, templatesQuery } from './templates-query.js';

/** Takes the text of a template: a button, and behind it the templates with what they say. */
export function TemplatePicker({
  use,
  onTake,
}: {
  /** For which kind of message. */
  use: 'announcement' | 'direct-message';
  onTake: (template: MessageTemplate) => void;
}): ReactElement {
  const { t } = useMessages();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button variant="default" onClick={() => setOpen(true)}>
        {t('components.templates.open')}
      </Button>
      {isOpen ? (
        <Dialog title={t('components.templates.title')} size="lg" onClose={() => setOpen(false)}>
          <Templates
            use={use}
            onTake={(template) => {
              setOpen(false);
              onTake(template);
            }}
          />
        </Dialog>
      ) : null}
    </>
  );
}

function Templates({
  use,
  onTake,
}: {
  use: 'announcement' | 'direct-message';
  onTake: (template: MessageTemplate) => void;
}): ReactElement {
  const { t } = useMessages();
  const list = useQuery(templatesQuery);
  if (list.data === undefined) {
    return list.isError ? (
      <ErrorNotice error={list.error} retry={() => void list.refetch()} />
    ) : (
      <LoadingLines lines={3} />
    );
  }
  const offered = list.data.templates.filter((template) =>
    use === 'announcement' ? template.forAnnouncements : template.forDirectMessages,
  );
  if (offered.length === 0) return <p>{t('components.templates.none')}</p>;
  return (
    <ul className={styles.list}>
      {offered.map((template) => (
        <li key={template.id}>
          <button type="button" className={styles.one} onClick={() => onTake(template)}>
            <span className={styles.name}>{template.name}</span>
            <span className={styles.text}>{template.text}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}
