import { Button, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type ReactElement, useState } from 'react';
import { ConfirmPane } from '../../components/confirm-pane.js';
import { ErrorNotice } from '../../components/error-notice.js';
import { LoadingLines } from '../../components/loading-lines.js';
import { useSettled } from '../../components/use-settled.js';
import { readTimeOfDay } from '../../platform/formatting/read-time-of-day.js';
import { useMessages } from '../../platform/messages/messages.js';
import {
  type QuietHours,
  type SendingWindow,
  type WindowPreview,
  windowPreviewQuery,
} from './sending-window-queries.js';
import styles from './sending-window-page.module.css';
import { useChangeWindow } from './use-change-window.js';
import { effectsOf, hoursText } from './window-words.js';

/** Other quiet hours, and what exactly they would do to what waits; saved after that was seen. */
export function HoursForm({
  window,
  onSaved,
  onTyped,
}: {
  window: SendingWindow;
  onSaved: (saved: SendingWindow) => void;
  onTyped: () => void;
}): ReactElement {
  const { t } = useMessages();
  const [typed, setTyped] = useState<QuietHours>();
  const shown = typed ?? window;
  const quietFrom = readTimeOfDay(shown.quietFrom);
  const quietUntil = readTimeOfDay(shown.quietUntil);
  const hours = quietFrom === null || quietUntil === null ? null : { quietFrom, quietUntil };
  const isOther =
    hours !== null &&
    (hours.quietFrom !== window.quietFrom || hours.quietUntil !== window.quietUntil);
  // What is typed passes through other times.
  const asked = `${quietFrom} ${quietUntil}`;
  const isSettled = useSettled(asked) === asked;
  const preview = useQuery({
    ...windowPreviewQuery(hours ?? window),
    enabled: isOther && isSettled,
  });
  const change = (part: Partial<QuietHours>): void => {
    onTyped();
    setTyped({ quietFrom: shown.quietFrom, quietUntil: shown.quietUntil, ...part });
  };
  return (
    <div className={styles.form}>
      <div className={styles.times}>
        <TimeField
          label={t('settings.window.from')}
          hint={t('settings.window.from-hint')}
          name="quietFrom"
          value={shown.quietFrom}
          onTyped={(time) => change({ quietFrom: time })}
        />
        <TimeField
          label={t('settings.window.until')}
          hint={t('settings.window.until-hint')}
          name="quietUntil"
          value={shown.quietUntil}
          onTyped={(time) => change({ quietUntil: time })}
        />
      </div>
      {hours === null || !isOther ? null : preview.error !== null ? (
        <ErrorNotice error={preview.error} retry={() => void preview.refetch()} />
      ) : preview.data === undefined || !isSettled ? (
        <LoadingLines lines={3} />
      ) : (
        <Change
          window={window}
          hours={hours}
          preview={preview.data}
          onDone={(saved) => {
            setTyped(undefined);
            onSaved(saved);
          }}
          onCancel={() => setTyped(undefined)}
        />
      )}
    </div>
  );
}

function TimeField({
  label,
  hint,
  name,
  value,
  onTyped,
}: {
  label: string;
  hint: string;
  name: string;
  value: string;
  onTyped: (time: string) => void;
}): ReactElement {
  const { t } = useMessages();
  const [isLeft, setLeft] = useState(true);
  const isWrong = isLeft && readTimeOfDay(value) === null;
  return (
    <TextInput
      name={name}
      label={label}
      description={hint}
      autoComplete="off"
      maxLength={8}
      value={value}
      error={isWrong ? t('settings.window.missing') : undefined}
      onFocus={() => setLeft(false)}
      onBlur={() => {
        setLeft(true);
        const time = readTimeOfDay(value);
        if (time !== null && time !== value) onTyped(time);
      }}
      onChange={({ currentTarget }) => onTyped(currentTarget.value)}
    />
  );
}

function Change({
  window,
  hours,
  preview,
  onDone,
  onCancel,
}: {
  window: SendingWindow;
  hours: QuietHours;
  preview: WindowPreview;
  onDone: (saved: SendingWindow) => void;
  onCancel: () => void;
}): ReactElement {
  const messages = useMessages();
  const { t, format } = messages;
  const change = useChangeWindow(window, onDone);
  return (
    <ConfirmPane
      title={t('settings.window.confirm.title')}
      facts={[
        { label: t('settings.window.confirm.now'), value: hoursText(window, messages) },
        { label: t('settings.window.confirm.then'), value: hoursText(hours, messages) },
        {
          label: t('settings.window.confirm.open'),
          value: format.duration(preview.openMinutes * 60_000),
        },
      ]}
      confirmLabel={
        hours.quietFrom === hours.quietUntil
          ? t('settings.window.confirm.save-none')
          : t('settings.window.confirm.save', { hours: `${hours.quietFrom}–${hours.quietUntil}` })
      }
      onConfirm={() => change.mutate(hours)}
      isPending={change.isPending}
      error={change.error}
      secondary={
        <Button variant="default" onClick={onCancel}>
          {t('settings.window.confirm.keep')}
        </Button>
      }
    >
      <ul className={styles.effects}>
        {effectsOf(hours, preview, window, messages).map((effect) => (
          <li key={effect}>{effect}</li>
        ))}
      </ul>
    </ConfirmPane>
  );
}
