import type { Schemas } from '@lien-lac/contract';
import { parseMessage } from '@lien-lac/domain';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Fragment, type ReactElement, useState } from 'react';
import { ErrorNotice } from '../../../components/error-notice.js';
import { LinkButton } from '../../../components/link-button.js';
import { LoadingLines } from '../../../components/loading-lines.js';
import { StateBadge } from '../../../components/state-badge.js';
import { useMessages } from '../../../platform/messages/messages.js';
import { classNotDeliveredQuery } from '../reading/class-announcements-query.js';
import styles from './class-results.module.css';

/** One announcement as far as it went to the class: the numbers first, then whom it did not reach. */
export function ClassAnnouncement({
  classId,
  announcement,
}: {
  classId: string;
  announcement: Schemas['ClassAnnouncementView'];
}): ReactElement {
  const { t, format } = useMessages();
  const [isOpen, setOpen] = useState(false);
  const { id, title, text, leavesAt, total, underWay, confirmed, handedOver } = announcement;
  const missing = announcement.didNotArrive + announcement.unknown;
  return (
    <article aria-labelledby={id}>
      <h2 id={id}>
        <bdi>{title}</bdi>
      </h2>
      <p className={styles.under}>{format.dateTime(leavesAt)}</p>
      <p dir="auto" className={styles.text}>
        <TextWithFields text={text} />
      </p>
      <p>
        {t('announcements.of-class.numbers', { total, confirmed, handedOver })}{' '}
        {underWay === 0 ? null : t('announcements.of-class.under-way', { count: underWay })}
      </p>
      {missing === 0 ? null : (
        <LinkButton isExpanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {t('announcements.of-class.missing', { count: missing })}
        </LinkButton>
      )}
      {isOpen ? <Missing classId={classId} id={id} /> : null}
    </article>
  );
}

/** What differs from family to family stands for itself. */
function TextWithFields({ text }: { text: string }): ReactElement {
  return (
    <>
      {parseMessage(text).map((part, place) =>
        part.kind === 'text' ? (
          <Fragment key={place}>{part.text}</Fragment>
        ) : (
          <span key={place} className={styles.field}>
            {part.written.replace(/[{}]/g, '')}
          </span>
        ),
      )}
    </>
  );
}

function Missing({ classId, id }: { classId: string; id: string }): ReactElement {
  const { t, language, format } = useMessages();
  const list = useQuery(classNotDeliveredQuery(classId, id));
  if (list.data === undefined) {
    return list.isError ? (
      <ErrorNotice error={list.error} retry={() => void list.refetch()} />
    ) : (
      <LoadingLines lines={2} />
    );
  }
  return (
    <ul className={styles.missing}>
      {list.data.items.map(({ messageId, students, guardians, phone, status, reasonText }) => (
        <li key={messageId}>
          <strong>
            {students.length === 0
              ? t('announcements.missing.nobody-now')
              : students.map(({ studentId, studentName }, place) => (
                  <span key={studentId}>
                    {place === 0 ? null : ', '}
                    <Link to="/students/$id" params={{ id: studentId }}>
                      {studentName}
                    </Link>
                  </span>
                ))}
          </strong>
          <span className={styles.under}>
            {[
              ...guardians.flatMap(({ guardianName }) => guardianName ?? []),
              phone === null ? '' : phone.includes('@') ? phone : format.phone(phone),
            ]
              .filter((part) => part !== '')
              .join(' · ')}
          </span>
          <StateBadge of="message" state={status} plain />
          <span>{reasonText[language]}</span>
        </li>
      ))}
    </ul>
  );
}
