import { type ReactElement, useState } from 'react';
import { LinkButton } from '../../../components/link-button.js';
import { TemplatePicker } from '../../../components/template-picker/template-picker.js';
import { useMessages } from '../../../platform/messages/messages.js';
import type { AnnouncementDraft } from './draft.js';
import styles from './form.module.css';

type Written = Pick<AnnouncementDraft, 'text' | 'template'>;

/** Takes a template's text, and gives back what stood there before if that was a mistake. */
export function TemplateChoice({
  value,
  onChange,
}: {
  value: Written;
  onChange: (value: Written) => void;
}): ReactElement {
  const { t } = useMessages();
  const [before, setBefore] = useState<Written>();
  return (
    <div className={styles.template}>
      <TemplatePicker
        use="announcement"
        onTake={({ id, version, name, text }) => {
          setBefore({ text: value.text, template: value.template });
          onChange({ text, template: { id, version, name } });
        }}
      />
      {value.template === null ? null : (
        <p role="status">
          {t('announcements.template.taken', { name: value.template.name })}{' '}
          {before === undefined ? null : (
            <LinkButton
              onClick={() => {
                onChange(before);
                setBefore(undefined);
              }}
            >
              {t('announcements.template.undo')}
            </LinkButton>
          )}
        </p>
      )}
    </div>
  );
}
