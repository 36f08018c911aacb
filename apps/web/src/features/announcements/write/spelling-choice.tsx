import { Radio } from '@mantine/core';
import type { ReactElement } from 'react';
import { PhonePreview } from '../../../components/phone-preview.js';
import { useMessages } from '../../../platform/messages/messages.js';
import { useSession } from '../../../platform/session/session.js';
import { SamplePager } from '../one/sample-pager.js';
import type { ShownText } from './shown-texts.js';
import styles from './spelling-choice.module.css';
import type { DraftPreview } from './use-draft-preview.js';

/** The message on a real recipient's phone, with and without diacritics side by side, to choose from. */
export function SpellingChoice({
  shown,
  withoutDiacritics,
  onChoose,
}: {
  shown: DraftPreview;
  withoutDiacritics: boolean;
  onChoose: (withoutDiacritics: boolean) => void;
}): ReactElement {
  const { t } = useMessages();
  const { names, texts, at, setAt } = shown;
  return (
    <fieldset className={styles.choice}>
      <legend>{t('announcements.write.spelling')}</legend>
      <div className={styles.ways}>
        <Way
          name="with"
          text={texts.withDiacritics}
          isChosen={!withoutDiacritics}
          onChoose={() => onChoose(false)}
        />
        <Way
          name="without"
          text={texts.withoutDiacritics}
          isChosen={withoutDiacritics}
          onChoose={() => onChoose(true)}
        />
      </div>
      {names === undefined ? (
        <p className={styles.later}>{t('announcements.sample.later')}</p>
      ) : names.phones === 0 ? (
        <p className={styles.later}>{t('announcements.sample.nobody')}</p>
      ) : (
        <SamplePager sample={names.sample} at={at} total={names.messages} onGo={setAt} />
      )}
    </fieldset>
  );
}

function Way({
  name,
  text,
  isChosen,
  onChoose,
}: {
  name: 'with' | 'without';
  text: ShownText;
  isChosen: boolean;
  onChoose: () => void;
}): ReactElement {
  const { t } = useMessages();
  const { schoolName } = useSession();
  return (
    <div className={styles.way} data-chosen={isChosen || undefined}>
      <div className={styles.head}>
        <Radio
          name="spelling"
          label={t(`announcements.spelling.${name}`)}
          checked={isChosen}
          onChange={onChoose}
        />
        <Cost text={text} />
      </div>
      <div className={styles.phone}>
        <PhonePreview sender={schoolName} text={text.text} />
      </div>
    </div>
  );
}

function Cost({ text }: { text: ShownText }): ReactElement {
  const { t, format } = useMessages();
  const { sms, totalCost, totalParts } = text;
  return (
    <p className={styles.cost}>
      {sms.text === '' ? (
        t('announcements.cost.nothing')
      ) : (
        <>
          <span>{t('announcements.cost.parts', { parts: sms.parts })}</span>
          <span>{t('announcements.cost.left', { left: sms.unitsLeft })}</span>
          {totalCost === undefined || totalParts === undefined ? null : (
            <span>{t('announcements.cost.total', { cost: format.money(totalCost) })}</span>
          )}
        </>
      )}
    </p>
  );
}
