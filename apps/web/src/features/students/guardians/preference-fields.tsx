import { Checkbox, NativeSelect } from '@mantine/core';
import { contactChannels, contactLanguages } from '@lien-lac/domain';
import type { ReactElement } from 'react';
import { useMessages } from '../../../platform/messages/messages.js';
import styles from './preferences-dialog.module.css';
import { channelText, type Preference } from './preferences.js';

/** One kind of message: whether this guardian receives it, by which way, in which language. */
export function PreferenceFields({
  value,
  sendsByZalo,
  onChange,
}: {
  value: Preference;
  sendsByZalo: boolean;
  onChange: (value: Preference) => void;
}): ReactElement {
  const { t } = useMessages();
  const { messageKind, receives, channel, language } = value;
  const kind = t(`students.kind.${messageKind}`);
  return (
    <fieldset className={styles.kind}>
      <legend className={styles.legend}>{kind}</legend>
      <Checkbox
        label={t('students.preferences.receives')}
        checked={receives}
        onChange={({ currentTarget }) => onChange({ ...value, receives: currentTarget.checked })}
      />
      {receives ? (
        <div className={styles.ways}>
          <NativeSelect
            label={t('students.preferences.channel')}
            value={channel}
            onChange={({ currentTarget }) =>
              onChange({ ...value, channel: currentTarget.value as Preference['channel'] })
            }
          >
            {contactChannels.map((each) => (
              <option key={each} value={each}>
                {channelText(each, sendsByZalo, t)}
              </option>
            ))}
          </NativeSelect>
          <NativeSelect
            label={t('students.preferences.language')}
            value={language}
            onChange={({ currentTarget }) =>
              onChange({ ...value, language: currentTarget.value as Preference['language'] })
            }
          >
            {contactLanguages.map((each) => (
              <option key={each} value={each}>
                {t(`students.language.${each}`)}
              </option>
            ))}
          </NativeSelect>
        </div>
      ) : null}
    </fieldset>
  );
}
