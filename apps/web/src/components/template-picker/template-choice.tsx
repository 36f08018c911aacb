import { type ReactElement, useState } from 'react';
import { useMessages } from '../../platform/messages/messages.js';
import { LinkButton } from '../link-button.js';
import styles from './template-picker.module.css';
import { TemplatePicker } from './template-picker.js';

/** A text, and the template after which it is written; none by hand. */
export interface Written {
  text: string;
  template?: { id: string; version: number; name: string } | null;
}

/** Takes a template's text, and gives back what stood there before if that was a mistake. */
export function TemplateChoice({
  use,
  value: { text, template },
  onChange,
}: {
  use: 'announcement' | 'direct-message';
  value: Written;
  onChange: (value: Required<Written>) => void;
}): ReactElement {
  const { t } = useMessages();
  const [before, setBefore] = useState<Required<Written>>();
  return (
    <div className={styles.choice}>
      <TemplatePicker
        use={use}
        onTake={({ id, version, name, text: taken }) => {
          setBefore({ text, template: template ?? null });
          onChange({ text: taken, template: { id, version, name } });
        }}
      />
      {template == null ? null : (
        <p role="status">
          {t('components.templates.taken', { name: template.name })}{' '}
          {before === undefined ? null : (
            <LinkButton
              onClick={() => {
                onChange(before);
                setBefore(undefined);
              }}
            >
              {t('components.templates.undo')}
            </LinkButton>
          )}
        </p>
      )}
    </div>
  );
}
