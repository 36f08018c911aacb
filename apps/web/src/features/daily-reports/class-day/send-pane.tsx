import { schoolDate } from '@lien-lac/domain';
import { type KeyboardEvent, type ReactElement, useState } from 'react';
import { BrandnameCheck } from '../../../components/brandname-check/brandname-check.js';
import { ConfirmPane } from '../../../components/confirm-pane.js';
import { goToTitle } from '../../../components/go-to-title.js';
import { ForwardIcon } from '../../../components/icons.js';
import { PhonePreview } from '../../../components/phone-preview.js';
import { answerOf } from '../../../platform/api/answer-of.js';
import { api } from '../../../platform/api/api.js';
import { useMessages } from '../../../platform/messages/messages.js';
import type { ClassDay } from '../reading/report-queries.js';
import styles from './class-day-page.module.css';
import { useClassDayVerb } from './use-class-day.js';

/** Each family's message as the phone will show it; and once the class is ready, the way to send it. */
export function SendPane({ day }: { day: ClassDay }): ReactElement {
  const { t } = useMessages();
  const [at, setAt] = useState(0);
  const shown = day.students[Math.min(at, day.students.length - 1)];
  const go = (by: number): void =>
    setAt((place) => Math.min(Math.max(place + by, 0), day.students.length - 1));
  const onKeyDown = (event: KeyboardEvent): void => {
    const by = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    if (by === undefined) return;
    event.preventDefault();
    go(by);
  };
  const turn = (by: -1 | 1): ReactElement => (
    <button
      type="button"
      className={styles.turn}
      data-back={by < 0 || undefined}
      aria-label={t(by < 0 ? 'daily-reports.preview.previous' : 'daily-reports.preview.next')}
      disabled={day.students[at + by] === undefined}
      onClick={() => go(by)}
    >
      <ForwardIcon />
    </button>
  );
  return (
    <div className={styles.sendPlace} onKeyDown={onKeyDown}>
      {shown === undefined ? null : (
        <PhonePreview
          sender={t('daily-reports.preview.sender')}
          text={(shown.edit ?? shown.composed).text}
        >
          <div className={styles.pager}>
            {turn(-1)}
            <p role="status" className={styles.whose}>
              <span className={styles.quiet}>
                {t('daily-reports.preview.place', { at: at + 1, total: day.students.length })}
                {' · '}
                {t('daily-reports.edit.parts', { parts: (shown.edit ?? shown.composed).parts })}
              </span>
              <span>{shown.fullName}</span>
            </p>
            {turn(1)}
          </div>
        </PhonePreview>
      )}
      {day.can.decide ? (
        <BrandnameCheck
          isEvery
          texts={day.students.map(({ edit, composed }) => (edit ?? composed).text)}
        />
      ) : null}
      {day.state === 'ready' && day.can.send ? <Confirm day={day} /> : null}
      {day.state === 'ready' && day.can.decide && !day.can.send ? (
        <p className={styles.attention}>{t('daily-reports.send.own')}</p>
      ) : null}
    </div>
  );
}

function Confirm({ day }: { day: ClassDay }): ReactElement {
  const { t, format } = useMessages();
  const { outlook, students, hindrances } = day;
  const withDate = outlook.occasion === 'again';
  const send = useClassDayVerb(day, () =>
    answerOf(
      api.POST('/api/v1/classes/{id}/daily-reports/{date}/sending', {
        params: { path: { id: day.classId, date: day.date } },
        body: { seen: day.seen, withDate },
      }),
    ),
  );
  const unreached = students.filter(({ unreachable }) => unreachable !== null);
  const when = (instant: string): string =>
    schoolDate(new Date(instant)) === day.date ? format.time(instant) : format.dateTime(instant);
  const open = hindrances.filter(({ code }) => !(withDate && code === 'report.evening-over'));
  return (
    <ConfirmPane
      title={t('daily-reports.send.title', { class: day.className })}
      facts={[
        {
          label: t('daily-reports.send.messages'),
          value: t('daily-reports.send.messages-of', {
            count: outlook.messages,
            students: students.length,
          }),
        },
        {
          label: t('daily-reports.send.when'),
          value: t('daily-reports.send.until', {
            time: when(outlook.leavesAt),
            until: when(outlook.expiresAt),
          }),
        },
        {
          label: t('daily-reports.send.parts'),
          value: t('daily-reports.send.cost', {
            parts: outlook.parts,
            cost: format.money(outlook.cost),
          }),
        },
        {
          label: t('daily-reports.send.unreached'),
          value:
            unreached.length === 0
              ? t('daily-reports.send.all-reached')
              : unreached.map(({ fullName }) => fullName).join(', '),
        },
      ]}
      confirmLabel={t('daily-reports.send.button', { count: outlook.messages })}
      onConfirm={() => send.mutate(undefined, { onSuccess: () => goToTitle() })}
      isPending={send.isPending}
      error={send.error}
      isWithinReach
    >
      {withDate ? <p className={styles.attention}>{t('daily-reports.send.with-date')}</p> : null}
      {open.map(({ code, message }) => (
        <p key={code} className={styles.attention}>
          {message}
        </p>
      ))}
    </ConfirmPane>
  );
}
