import type { ReactElement } from 'react';
import { useMessages } from '../../../platform/messages/messages.js';
import type { ClassListState } from './class-list-queries.js';

/** Whether a list is handed over, by whom and when; or that a change opened it again. */
export function HandOverState({
  list: { handedOver, reopenedAt },
}: {
  list: ClassListState;
}): ReactElement {
  const { t, format } = useMessages();
  if (handedOver !== null) {
    const { at, byName, note } = handedOver;
    return (
      <p role="status">
        <strong>{t('students.lists.state.handed-over')}</strong>{' '}
        {byName === null
          ? format.dateTime(at)
          : t('students.lists.by', { name: byName, time: format.dateTime(at) })}
        {note === null ? '' : ` · ${note}`}
      </p>
    );
  }
  return (
    <p role="status">
      <strong>{t('students.lists.state.open')}</strong>{' '}
      {reopenedAt === null
        ? ''
        : t('students.lists.reopened', { time: format.dateTime(reopenedAt) })}
    </p>
  );
}
