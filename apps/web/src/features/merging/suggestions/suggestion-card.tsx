import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { type ReactElement, useId } from 'react';
import pane from '../../../components/pane.module.css';
import { StateBadge } from '../../../components/state-badge.js';
import { useMessages } from '../../../platform/messages/messages.js';
import { nameOf, wardText } from '../guardian-words.js';
import type { Suggestion } from '../merging-queries.js';
import styles from '../merging.module.css';

/** Two who may be one: their names, their children, their phones. */
export function SuggestionCard({
  suggestion: { likelihood, sharedPhones, guardians },
  onAsk,
}: {
  suggestion: Suggestion;
  onAsk: (deed: 'merge' | 'apart') => void;
}): ReactElement {
  const messages = useMessages();
  const { t, format } = messages;
  const titleId = useId();
  return (
    <article className={pane.pane} aria-labelledby={titleId}>
      <div className={styles.top}>
        <h2 id={titleId}>
          {t('merging.shared', { phones: sharedPhones.map(format.phone).join(', ') })}
        </h2>
        <span className={styles.quiet}>{t(`merging.likelihood.${likelihood}`)}</span>
      </div>
      <table className={styles.sides}>
        <thead>
          <tr>
            <td />
            {guardians.map((guardian) => (
              <th key={guardian.id} scope="col">
                {nameOf(guardian.fullName, messages)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">{t('merging.row.students')}</th>
            {guardians.map(({ id, students }) => (
              <td key={id}>
                <ul className={styles.items}>
                  {students.map((student) => (
                    <li key={student.studentId}>
                      <Link to="/students/$id" params={{ id: student.studentId }}>
                        {wardText(student, messages)}
                      </Link>
                    </li>
                  ))}
                </ul>
              </td>
            ))}
          </tr>
          <tr>
            <th scope="row">{t('merging.row.contacts')}</th>
            {guardians.map(({ id, phones }) => (
              <td key={id}>
                <ul className={styles.items}>
                  {phones.map(({ phone, status }) => (
                    <li key={`${phone} ${status}`}>
                      <span className={styles.phone}>{format.phone(phone)}</span>{' '}
                      <StateBadge of="contact" state={status} plain />
                    </li>
                  ))}
                </ul>
              </td>
            ))}
          </tr>
        </tbody>
      </table>
      <div className={pane.actions}>
        <Button onClick={() => onAsk('merge')}>{t('merging.merge.open')}</Button>
        <Button variant="default" onClick={() => onAsk('apart')}>
          {t('merging.apart.open')}
        </Button>
      </div>
    </article>
  );
}
