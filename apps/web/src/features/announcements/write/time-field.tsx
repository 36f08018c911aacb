import { Radio, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { ClockIcon } from '../../../components/icons.js';
import { useMessages } from '../../../platform/messages/messages.js';
import type { Preview } from '../reading/announcement-views.js';
import { schoolClockQuery } from '../reading/school-clock-query.js';
import { type AnnouncementDraft, fieldTimeOf } from './draft.js';
import styles from './form.module.css';

type Chosen = Pick<AnnouncementDraft, 'isScheduled' | 'sendAt'>;

/** When it leaves; the quiet hours are told before anything is pressed. */
export function TimeField({
  value,
  onChange,
  error,
  preview,
}: {
  value: Chosen;
  onChange: (value: Chosen) => void;
  error?: string | undefined;
  preview: Preview | undefined;
}): ReactElement {
  const { t, format } = useMessages();
  const clock = useQuery(schoolClockQuery).data;
  const { isScheduled, sendAt } = value;
  const waits =
    clock === undefined
      ? undefined
      : isScheduled
        ? sendAt !== '' && preview?.waitsForOpening === true
          ? preview.leavesAt
          : undefined
        : clock.open
          ? undefined
          : clock.opensAt;
  return (
    <fieldset className={styles.group}>
      <legend>{t('announcements.write.time')}</legend>
      <div className={styles.choices}>
        <Radio
          name="time"
          label={t('announcements.write.upon-approval')}
          checked={!isScheduled}
          onChange={() => onChange({ ...value, isScheduled: false })}
        />
        <Radio
          name="time"
          label={t('announcements.write.at-time')}
          checked={isScheduled}
          onChange={() => onChange({ ...value, isScheduled: true })}
        />
      </div>
      {isScheduled ? (
        <TextInput
          type="datetime-local"
          label={t('announcements.write.send-at')}
          value={sendAt}
          min={clock === undefined ? undefined : fieldTimeOf(clock.now)}
          error={error}
          className={styles.time}
          onChange={(event) => onChange({ ...value, sendAt: event.currentTarget.value })}
        />
      ) : null}
      {waits === undefined || clock === undefined ? null : (
        <p role="status" className={styles.quiet}>
          <ClockIcon />
          <span>
            {t(
              isScheduled ? 'announcements.quiet.scheduled' : 'announcements.quiet.upon-approval',
              { time: format.nearTime(waits, clock.now) },
            )}
          </span>
        </p>
      )}
    </fieldset>
  );
}
