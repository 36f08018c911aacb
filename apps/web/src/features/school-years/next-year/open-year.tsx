import { useNavigate } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { ConfirmPane } from '../../../components/confirm-pane.js';
import pane from '../../../components/pane.module.css';
import { ApiProblem } from '../../../platform/api/api-problem.js';
import { useMessages } from '../../../platform/messages/messages.js';
import { yearLabel } from '../school-year-queries.js';
import { useOpenYear } from '../use-school-year-verbs.js';
import { changedThingsOf } from './changed-things.js';
import type { RollOver } from './choices.js';
import type { Preview } from './next-year-queries.js';
import styles from './next-year-page.module.css';

/** The whole move in numbers, and the button that does it. */
export function OpenYear({
  preview,
  shown,
  onOpened,
}: {
  preview: Preview;
  shown: RollOver;
  onOpened: () => void;
}): ReactElement {
  const { t, format } = useMessages();
  const navigate = useNavigate();
  const open = useOpenYear();
  const { label, startYear, startsOn, classes, graduates, repeaters, leftOut, conflicts } = shown;
  if (!shown.can.open) {
    return (
      <section className={pane.pane} aria-labelledby="not-yet">
        <h2 id="not-yet">{t('school-years.open.not-yet')}</h2>
        <p role="status">{t('school-years.open.mend', { count: conflicts.length })}</p>
        <ul className={styles.lines}>
          {conflicts.map(({ kind, about }) => (
            <li key={`${kind} ${about}`}>
              {kind === 'repeater-unknown' ? '' : `${about}: `}
              {t(`school-years.conflict.${kind}`)}
            </li>
          ))}
        </ul>
      </section>
    );
  }
  const movingUp = classes.reduce((sum, one) => sum + one.movingUp, 0);
  const next = classes.filter(({ to }) => to !== null);
  const without = next.filter(({ homeroomAccountId }) => homeroomAccountId === null).length;
  const changed = changedThingsOf(open.error);
  const facts = [
    { label: t('school-years.open.from'), value: format.date(startsOn) },
    { label: t('school-years.open.up'), value: format.number(movingUp) },
    { label: t('school-years.open.repeat'), value: format.number(repeaters.length) },
    { label: t('school-years.open.graduate'), value: format.number(graduates.length) },
    ...(leftOut.length === 0
      ? []
      : [{ label: t('school-years.open.left-out'), value: format.number(leftOut.length) }]),
    {
      label: t('school-years.open.classes'),
      value:
        without === 0
          ? format.number(next.length)
          : t('school-years.open.classes-without', { count: next.length, without }),
    },
  ];
  const submit = (): void =>
    open.mutate(shown.fingerprint, {
      onSuccess: (opened) => {
        onOpened();
        void navigate({
          to: '/school-years/$year',
          params: { year: String(opened.startYear) },
          replace: true,
        });
      },
      onError: (error) => {
        // The next preview is of the school as it is now.
        if (error instanceof ApiProblem && error.kind === 'refused') preview.again();
      },
    });
  return (
    <ConfirmPane
      title={t('school-years.open.title')}
      facts={facts}
      confirmLabel={t('school-years.open.submit', {
        label,
        count: movingUp + repeaters.length,
      })}
      onConfirm={submit}
      isPending={open.isPending || !preview.isCurrent}
      error={open.error}
    >
      <p>
        {t('school-years.open.consequence', {
          day: format.date(startsOn),
          before: yearLabel(startYear - 1),
        })}
      </p>
      {changed.length === 0 ? null : (
        <ul className={styles.lines}>
          {changed.map(({ kind, about, name }) => (
            <li key={`${kind} ${about}`}>{t(`school-years.changed.${kind}`, { name })}</li>
          ))}
        </ul>
      )}
    </ConfirmPane>
  );
}
