import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { Dialog } from '../../components/dialog.js';
import { type Fact, FactList } from '../../components/fact-list.js';
import { type Messages, useMessages } from '../../platform/messages/messages.js';
import type { AuditEntry } from './audit-queries.js';
import { deedOf, fieldOf, kindOf, valueOf, whoOf } from './audit-words.js';
import { changedValues, isNothing } from './changed-values.js';
import styles from './entry-dialog.module.css';

/** One entry: what it changed, value by value; who, when, from where; and its place in the chain. */
export function EntryDialog({
  entry,
  onClose,
}: {
  entry: AuditEntry;
  onClose: () => void;
}): ReactElement {
  const messages = useMessages();
  const { t } = messages;
  const details = Object.entries(entry.details).filter(([, value]) => !isNothing(value));
  return (
    <Dialog title={deedOf(entry, messages)} size="lg" onClose={onClose}>
      <div className={styles.entry}>
        <Changes entry={entry} />
        <FactList facts={factsOf(entry, messages)} />
        {details.length === 0 ? null : (
          <section>
            <h3 className={styles.heading}>{t('audit-trail.one.details')}</h3>
            <FactList
              facts={details.map(([name, value]) => ({
                label: fieldOf(name, messages),
                value: (
                  <span className={styles.value}>
                    {valueOf(value, name, entry.subjectKind, messages)}
                  </span>
                ),
              }))}
            />
          </section>
        )}
      </div>
    </Dialog>
  );
}

/** Before and after beside each other, on a phone one above the other. */
function Changes({ entry }: { entry: AuditEntry }): ReactElement | null {
  const messages = useMessages();
  const { t } = messages;
  const changed = changedValues(entry.before, entry.after);
  if (changed.length === 0) return null;
  const write = (value: unknown, field: string): ReactElement =>
    isNothing(value) ? (
      <span className={styles.nothing}>{t('audit-trail.one.nothing')}</span>
    ) : (
      <>{valueOf(value, field, entry.subjectKind, messages)}</>
    );
  return (
    <table className={styles.changes} aria-label={t('audit-trail.one.changed')}>
      <thead>
        <tr>
          <th scope="col">{t('audit-trail.one.field')}</th>
          <th scope="col">{t('audit-trail.one.before')}</th>
          <th scope="col">{t('audit-trail.one.after')}</th>
        </tr>
      </thead>
      <tbody>
        {changed.map(({ field, before, after }) => (
          <tr key={field}>
            <th scope="row">{fieldOf(field, messages)}</th>
            <td className={styles.before} data-heading={t('audit-trail.one.before')}>
              {write(before, field)}
            </td>
            <td className={styles.after} data-heading={t('audit-trail.one.after')}>
              {write(after, field)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function factsOf(entry: AuditEntry, messages: Messages): Fact[] {
  const { t, format } = messages;
  const { at, position, subjectKind, subjectId } = entry;
  return [
    { label: t('audit-trail.one.at'), value: format.dateTime(at) },
    { label: t('audit-trail.one.who'), value: whoOf(entry, messages) },
    {
      label: t('audit-trail.one.from'),
      value: <span className={styles.value}>{fromWhere(entry, messages)}</span>,
    },
    {
      label: t('audit-trail.one.subject'),
      value: (
        <span className={styles.value}>
          {subjectId === subjectKind
            ? kindOf(subjectKind, messages)
            : t('audit-trail.one.subject-id', {
                kind: kindOf(subjectKind, messages),
                id: subjectId,
              })}{' '}
          <SubjectLink entry={entry} />
        </span>
      ),
    },
    {
      label: t('audit-trail.one.chain'),
      value:
        position === null
          ? t('audit-trail.one.unchained')
          : t('audit-trail.one.position', { position: format.number(Number(position)) }),
    },
  ];
}

function fromWhere({ origin }: AuditEntry, { t }: Messages): string {
  if (origin === null) return t('audit-trail.one.by-itself');
  const { address, session, apiClient } = origin;
  return [
    ...(address === null ? [] : [t('audit-trail.one.address', { address })]),
    ...(session === undefined ? [] : [t('audit-trail.one.session', { mark: session })]),
    ...(apiClient === undefined ? [] : [t('audit-trail.one.program', { id: apiClient })]),
  ].join(', ');
}

/** What it was done to, where it has a page of its own. */
function SubjectLink({
  entry: { subjectKind, subjectId },
}: {
  entry: AuditEntry;
}): ReactElement | null {
  const { t } = useMessages();
  const to =
    subjectKind === 'student'
      ? '/students/$id'
      : subjectKind === 'announcement'
        ? '/announcements/$id'
        : undefined;
  if (to === undefined) return null;
  return (
    <Link to={to} params={{ id: subjectId }} className={styles.open}>
      {t('audit-trail.one.open')}
    </Link>
  );
}
