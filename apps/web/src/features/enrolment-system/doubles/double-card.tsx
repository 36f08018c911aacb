import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { type ReactElement, useId, useState } from 'react';
import { LinkButton } from '../../../components/link-button.js';
import pane from '../../../components/pane.module.css';
import { useMessages } from '../../../platform/messages/messages.js';
import styles from './double-card.module.css';
import type { PossibleDouble } from './doubles-query.js';

/** Whom the enrolment system pushed beside whom the school has; what differs stands out. */
export function DoubleCard({
  double: { externalId, student, other },
  onApart,
}: {
  double: PossibleDouble;
  onApart: () => void;
}): ReactElement {
  const { t, format } = useMessages();
  const titleId = useId();
  const [isOpen, setOpen] = useState(false);
  const nothing = t('enrolment-system.doubles.nothing');
  const rows: [label: string, theirs: string, ours: string][] = [
    [t('enrolment-system.doubles.name'), student.fullName, other.fullName],
    [t('enrolment-system.doubles.class'), student.className ?? nothing, other.className ?? nothing],
    [t('enrolment-system.doubles.code'), student.code ?? nothing, other.code ?? nothing],
    [t('enrolment-system.doubles.record'), externalId, '–'],
  ];
  const born = student.dateOfBirth;
  return (
    <article className={pane.pane} aria-labelledby={titleId}>
      <h2 id={titleId}>
        {born === null
          ? student.fullName
          : t('enrolment-system.doubles.pair', { name: student.fullName, date: format.date(born) })}
      </h2>
      <table className={styles.sides}>
        <thead>
          <tr>
            <td />
            <th scope="col">{t('enrolment-system.doubles.theirs')}</th>
            <th scope="col">{t('enrolment-system.doubles.ours')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(([label, theirs, ours]) => (
            <tr key={label} data-differs={theirs !== ours || undefined}>
              <th scope="row">{label}</th>
              <td>{theirs}</td>
              <td>{ours}</td>
            </tr>
          ))}
          <tr>
            <td />
            {[student, other].map(({ id }) => (
              <td key={id}>
                <Link to="/students/$id" params={{ id }} className={styles.open}>
                  {t('enrolment-system.doubles.open')}
                </Link>
              </td>
            ))}
          </tr>
        </tbody>
      </table>
      <div className={pane.actions}>
        <Button variant="default" onClick={onApart}>
          {t('enrolment-system.doubles.apart')}
        </Button>
        <LinkButton isExpanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {t('enrolment-system.doubles.same')}
        </LinkButton>
      </div>
      {isOpen ? <p className={styles.same}>{t('enrolment-system.doubles.same-words')}</p> : null}
    </article>
  );
}
