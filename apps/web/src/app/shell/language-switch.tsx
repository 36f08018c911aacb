import type { ReactElement } from 'react';
import { languages } from '../../platform/messages/language.js';
import { useMessages } from '../../platform/messages/messages.js';
import styles from './language-switch.module.css';

/** Each language by its own name; the choice is remembered on this device. */
export function LanguageSwitch(): ReactElement {
  const { t, language, setLanguage } = useMessages();
  return (
    <div role="group" aria-label={t('app.language')} className={styles.switch}>
      {languages.map((each) => (
        <button
          key={each}
          type="button"
          lang={each}
          aria-pressed={each === language}
          className={styles.language}
          onClick={() => setLanguage(each)}
        >
          {t(`app.language.${each}`)}
        </button>
      ))}
    </div>
  );
}
