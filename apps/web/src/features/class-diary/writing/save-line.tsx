import type { ReactElement } from 'react';
import { ToneIcon } from '../../../components/tone-icon.js';
import type { Tone } from '../../../components/state-texts.js';
import { useMessages } from '../../../platform/messages/messages.js';
import type { SaveState } from '../keeping/diary-keeper.js';
import styles from './save-line.module.css';

const tones: Readonly<Record<SaveState, Tone>> = {
  saved: 'good',
  saving: 'moving',
  kept: 'waiting',
  refused: 'bad',
  faulty: 'attention',
};

/** Whether what stands on the screen has come to the school. It is quiet, and always there. */
export function SaveLine({
  saveState,
  isShown,
}: {
  saveState: SaveState;
  isShown: boolean;
}): ReactElement | null {
  const { t } = useMessages();
  if (!isShown) return null;
  return (
    <p role="status" className={styles.save} data-tone={tones[saveState]}>
      <ToneIcon tone={tones[saveState]} />
      {t(`class-diary.save.${saveState}`)}
    </p>
  );
}
