import { Button, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type ReactElement, useState } from 'react';
import { ConfirmPane } from '../../components/confirm-pane.js';
import { ErrorNotice } from '../../components/error-notice.js';
import { LoadingLines } from '../../components/loading-lines.js';
import { useSettled } from '../../components/use-settled.js';
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
  const hours = typed ?? window;
  const isWhole = hours.quietFrom !== '' && hours.quietUntil !== '';
  const isOther = hours.quietFrom !== window.quietFrom || hours.quietUntil !== window.quietUntil;
  // A field for a time passes through other times while somebody types.
  const settled = useSettled(`${hours.quietFrom} ${hours.quietUntil}`);
  const isSettled = settled === `${hours.quietFrom} ${hours.quietUntil}`;
  const preview = useQuery({
    ...windowPreviewQuery({ quietFrom: hours.quietFrom, quietUntil: hours.quietUntil }),
    enabled: isWhole && isOther && isSettled,
  });
  const change = (part: Partial<QuietHours>): void => {
    onTyped();
    setTyped({ quietFrom: hours.quietFrom, quietUntil: hours.quietUntil, ...part });
  };
  return (
    <div className={styles.form}>
      <div className={styles.times}>
        <TextInput
          type="time"
          name="quietFrom"
          label={t('settings.window.from')}
          description={t('settings.window.from-hint')}
          value={hours.quietFrom}
          error={hours.quietFrom === '' ? t('settings.window.missing') : undefined}
          onChange={({ currentTarget }) => change({ quietFrom: currentTarget.value })}
        />
        <TextInput
          type="time"
          name="quietUntil"
          label={t('settings.window.until')}
          description={t('settings.window.until-hint')}
          value={hours.quietUntil}
          error={hours.quietUntil === '' ? t('settings.window.missing') : undefined}
          onChange={({ currentTarget }) => change({ quietUntil: currentTarget.value })}
        />
      </div>
      {!isWhole || !isOther ? null : preview.error !== null ? (
        <ErrorNotice error={preview.error} retry={() => void preview.refetch()} />
      ) : preview.data === undefined || !isSettled ? (
        <LoadingLines lines={3} />
      ) : (
        <Change
          window={window}
          hours={{ quietFrom: hours.quietFrom, quietUntil: hours.quietUntil }}
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
  const change = useChangeWindow(window);
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
      confirmLabel={t('settings.window.confirm.save', {
        hours: `${hours.quietFrom}–${hours.quietUntil}`,
      })}
      onConfirm={() => change.mutate(hours, { onSuccess: onDone })}
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
