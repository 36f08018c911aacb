import { Button, Radio, TextInput } from '@mantine/core';
import { type FormEvent, type ReactElement, useState } from 'react';
import { Dialog, dialogActions, dialogForm } from '../../components/dialog.js';
import { ErrorNotice } from '../../components/error-notice.js';
import { useMessages } from '../../platform/messages/messages.js';
import { daysOf, endOfDay, isPossibleDay } from './client-draft.js';
import type { ApiClient } from './client-queries.js';
import { overlapEnd } from './client-state.js';
import { TokenDialog } from './token-dialog.js';
import { useRotateClient } from './use-client-verbs.js';

/** For how many hours the old secret goes on; none where somebody else may know it. */
const overlaps = ['24', '168', '720', '0'] as const;
type Overlap = (typeof overlaps)[number];

/** Gives a program a new secret, after saying until when the old one works. */
export function RotateDialog({
  client,
  onClose,
}: {
  client: ApiClient;
  onClose: () => void;
}): ReactElement {
  const { t } = useMessages();
  const [now] = useState(() => new Date());
  const days = daysOf(now);
  const [overlap, setOverlap] = useState<Overlap>('24');
  const [lastDay, setLastDay] = useState(days.usual);
  const rotate = useRotateClient(client.id);
  const isDay = isPossibleDay(lastDay, now);
  const hadOld = client.secrets.length > 0;
  if (rotate.data !== undefined) {
    return <TokenDialog issued={rotate.data} hadOld={hadOld} onKept={onClose} />;
  }
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (isDay) rotate.mutate({ overlapHours: Number(overlap), expiresAt: endOfDay(lastDay) });
  };
  return (
    <Dialog title={t('api-clients.rotate.title', { name: client.name })} onClose={onClose}>
      <form noValidate className={dialogForm} onSubmit={submit}>
        <p>{t('api-clients.rotate.words')}</p>
        {hadOld ? (
          <Radio.Group
            label={t('api-clients.rotate.overlap')}
            value={overlap}
            onChange={setOverlap}
          >
            {overlaps.map((hours) => (
              <Radio
                key={hours}
                value={hours}
                label={t(`api-clients.rotate.hours.${hours}`)}
                data-autofocus={hours === overlap || undefined}
              />
            ))}
          </Radio.Group>
        ) : null}
        <Consequence client={client} overlapHours={Number(overlap)} now={now.getTime()} />
        <TextInput
          type="date"
          label={t('api-clients.rotate.expires')}
          min={days.first}
          max={days.last}
          value={lastDay}
          error={isDay ? undefined : t('api-clients.error.expires')}
          onChange={({ currentTarget }) => setLastDay(currentTarget.value)}
        />
        <ErrorNotice error={rotate.error} />
        <div className={dialogActions}>
          <Button type="submit" loading={rotate.isPending}>
            {t('api-clients.rotate.submit')}
          </Button>
          <Button variant="default" onClick={onClose}>
            {t('api-clients.rotate.cancel')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

/** What becomes of the secrets that there are. */
function Consequence({
  client,
  overlapHours,
  now,
}: {
  client: ApiClient;
  overlapHours: number;
  now: number;
}): ReactElement {
  const { t, format } = useMessages();
  const end = overlapEnd(client, overlapHours, now);
  return (
    <p role="status">
      {client.secrets.length === 0
        ? t('api-clients.rotate.none')
        : end === undefined
          ? t('api-clients.rotate.at-once')
          : t('api-clients.rotate.until', { time: format.dateTime(end) })}
      {client.secrets.length > 1 ? ` ${t('api-clients.rotate.older')}` : null}
    </p>
  );
}
