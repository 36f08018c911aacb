import { NativeSelect, TextInput } from '@mantine/core';
import { type DepartureReason, departureReasons, schoolDate } from '@lien-lac/domain';
import { useQuery } from '@tanstack/react-query';
import type { FormEvent, ReactElement } from 'react';
import { dialogForm } from '../../../components/dialog.js';
import { useDraft } from '../../../platform/drafts/use-draft.js';
import { useMessages } from '../../../platform/messages/messages.js';
import { useSession } from '../../../platform/session/session.js';
import { SaveActions } from '../save-actions.js';
import { classesQuery } from '../student-queries.js';
import type { StudentMoves } from './move-queries.js';
import { moveText } from './move-text.js';
import { type MoveOrder, useMove } from './use-move.js';

/** Who is moved: with the present class, or the last one of who has left. */
export interface MovingStudent {
  id: string;
  fullName: string;
  classId: string | null;
  className: string | null;
}

interface Typed {
  classId: string;
  from: string;
  reason: DepartureReason;
  note: string;
  /** The version of the student that was seen when the typing began. */
  version: number;
}

/** What the move is, from when, what follows from it, and a button that says it. */
export function MoveForm({
  kind,
  student: { id, fullName, classId: presentId, className },
  moves: { version, moves },
  onClose,
}: {
  kind: MoveOrder['kind'];
  student: MovingStudent;
  moves: StudentMoves;
  onClose: () => void;
}): ReactElement {
  const messages = useMessages();
  const { t, format } = messages;
  const today = schoolDate(new Date(useSession().schoolTime));
  const classes = (useQuery(classesQuery).data?.classes ?? []).filter(
    (one) => kind === 'return' || one.id !== presentId,
  );
  const { value, set, clear } = useDraft<Typed>(`students.move.${kind}.${id}`, {
    ...{ classId: '', from: today, reason: 'transferred', note: '', version },
  });
  const move = useMove(id);
  const close = (): void => {
    clear();
    onClose();
  };
  const { from, note, reason } = value;
  const into = classes.find((one) => one.id === value.classId);
  const isWhole = from !== '' && (kind === 'departure' || into !== undefined);
  const send = (seen: number): void => {
    const order: MoveOrder =
      kind === 'departure'
        ? { kind, reason, from, note }
        : { kind, classId: value.classId, from, note };
    move.mutate({ seen, order }, { onSuccess: close });
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (isWhole && !move.isPending) send(value.version);
  };
  const values = {
    name: fullName,
    old: className ?? '',
    class: into?.name ?? '',
    teacher: into?.teacher?.displayName ?? t('students.move.no-teacher'),
    day: from === '' ? '' : format.date(from),
    reason: t(`students.reason.${reason}`),
  };
  const [last] = moves.filter(({ undoneAt }) => undoneAt === null);
  return (
    <form onSubmit={submit} className={dialogForm}>
      {kind === 'departure' ? (
        <NativeSelect
          label={t('students.move.reason')}
          value={reason}
          onChange={({ currentTarget }) =>
            set({ ...value, reason: currentTarget.value as DepartureReason })
          }
        >
          {departureReasons.map((each) => (
            <option key={each} value={each}>
              {t(`students.reason.${each}`)}
            </option>
          ))}
        </NativeSelect>
      ) : (
        <NativeSelect
          label={t('students.move.class')}
          value={value.classId}
          data-autofocus
          onChange={({ currentTarget }) => set({ ...value, classId: currentTarget.value })}
        >
          <option value="">{t('students.move.choose-class')}</option>
          {classes.map((one) => (
            <option key={one.id} value={one.id}>
              {one.name}
            </option>
          ))}
        </NativeSelect>
      )}
      <TextInput
        type="date"
        label={t(`students.move.${kind}.from`)}
        value={from}
        onChange={({ currentTarget }) => set({ ...value, from: currentTarget.value })}
      />
      <TextInput
        label={t('students.consents.note')}
        maxLength={500}
        value={note}
        onChange={({ currentTarget }) => set({ ...value, note: currentTarget.value })}
      />
      {isWhole ? <p>{t(`students.move.${kind}.consequence`, values)}</p> : null}
      <SaveActions
        submit={t(`students.move.${kind}.submit`, values)}
        isWhole={isWhole}
        isPending={move.isPending}
        error={move.error}
        compared={[
          {
            label: fullName,
            now: last === undefined ? (className ?? '') : moveText(last, messages),
            mine: t(`students.move.${kind}.submit`, values),
          },
        ]}
        onMine={() => {
          set({ ...value, version });
          send(version);
        }}
        onTheirs={close}
        onCancel={onClose}
      />
    </form>
  );
}
