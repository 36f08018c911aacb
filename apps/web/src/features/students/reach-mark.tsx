import type { StudentReach } from '@lien-lac/domain';
import type { ReactElement } from 'react';
import type { Tone } from '../../components/state-texts.js';
import { ToneIcon } from '../../components/tone-icon.js';
import { useMessages } from '../../platform/messages/messages.js';
import styles from './reach-mark.module.css';

const tones: Readonly<Record<StudentReach, Tone>> = {
  reachable: 'good',
  unconfirmed: 'attention',
  'failing-number': 'bad',
  'opted-out': 'resting',
  'no-contact': 'bad',
};

/** Whether an announcement reaches a student's guardians, or why not, in a few words. */
export function ReachMark({ reach }: { reach: StudentReach }): ReactElement {
  const { t } = useMessages();
  return (
    <span className={styles.mark} data-tone={tones[reach]}>
      <ToneIcon tone={tones[reach]} />
      {t(`students.reach.${reach}`)}
    </span>
  );
}
