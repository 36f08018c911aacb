import { TextInput } from '@mantine/core';
import { type KeyboardEvent, type ReactElement, useId, useState } from 'react';
import { useMessages } from '../../platform/messages/messages.js';
import { ErrorNotice } from '../error-notice.js';
import { CheckIcon, CrossIcon, SearchIcon } from '../icons.js';
import { useSettled } from '../use-settled.js';
import styles from './student-picker.module.css';
import { useStudentsFound } from './use-students-found.js';

export interface PickedStudent {
  id: string;
  /** Empty for one of whom only the id is known: picked before, on another day. */
  fullName: string;
  className: string | null;
}

/** Picks students by name: type, arrows, Enter; or by a press. Those that are picked stand below. */
export function StudentPicker({
  label,
  picked,
  onChange,
  classId,
}: {
  label: string;
  picked: readonly PickedStudent[];
  onChange: (picked: PickedStudent[]) => void;
  /** Only of this class. */
  classId?: string | undefined;
}): ReactElement {
  const { t } = useMessages();
  const id = useId();
  const [text, setText] = useState('');
  const [active, setActive] = useState(0);
  const q = useSettled(text.trim());
  const found = useStudentsFound(q, classId);
  const isAsked = q !== '' || classId !== undefined;
  const students = isAsked ? (found.data?.students ?? []) : [];
  const at = Math.min(active, students.length - 1);
  const has = (student: { id: string }): boolean => picked.some((each) => each.id === student.id);
  const toggle = ({ id: of, fullName, className }: PickedStudent): void => {
    onChange(
      has({ id: of })
        ? picked.filter((each) => each.id !== of)
        : [...picked, { id: of, fullName, className }],
    );
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined) setActive(Math.min(Math.max(at + step, 0), students.length - 1));
    else if (event.key === 'Enter' && students[at] !== undefined) toggle(students[at]);
    else if (event.key === 'Escape' && text !== '') setText('');
    // Enter would hand the whole form in.
    else if (event.key !== 'Enter') return;
    event.preventDefault();
  };
  return (
    <div className={styles.picker}>
      <TextInput
        label={label}
        placeholder={t('components.students.placeholder')}
        role="combobox"
        aria-expanded={students.length > 0}
        aria-controls={`${id}-list`}
        aria-activedescendant={students[at] === undefined ? undefined : `${id}-${at}`}
        autoComplete="off"
        autoCorrect="off"
        spellCheck={false}
        maxLength={200}
        leftSection={<SearchIcon />}
        value={text}
        onChange={({ currentTarget }) => {
          setText(currentTarget.value);
          setActive(0);
        }}
        onKeyDown={onKeyDown}
      />
      {found.isError ? (
        <ErrorNotice error={found.error} retry={() => void found.refetch()} />
      ) : null}
      <ul
        id={`${id}-list`}
        role="listbox"
        aria-label={t('components.students.found')}
        aria-multiselectable="true"
        className={styles.found}
        hidden={students.length === 0}
      >
        {students.map((student, place) => (
          <li
            key={student.id}
            id={`${id}-${place}`}
            role="option"
            aria-selected={has(student)}
            data-active={place === at || undefined}
            className={styles.one}
            onClick={() => {
              setActive(place);
              toggle(student);
            }}
          >
            <span className={styles.tick}>{has(student) ? <CheckIcon /> : null}</span>
            <span>{student.fullName}</span>
            <span className={styles.class}>{student.className}</span>
          </li>
        ))}
      </ul>
      {isAsked && found.data !== undefined && !found.isPlaceholderData && students.length === 0 ? (
        <p role="status" className={styles.nobody}>
          {t('components.students.nobody')}
        </p>
      ) : null}
      <Picked picked={picked} onChange={onChange} />
    </div>
  );
}

function Picked({
  picked,
  onChange,
}: {
  picked: readonly PickedStudent[];
  onChange: (picked: PickedStudent[]) => void;
}): ReactElement | null {
  const { t } = useMessages();
  if (picked.length === 0) return null;
  const named = picked.filter(({ fullName }) => fullName !== '');
  const others = picked.length - named.length;
  return (
    <div>
      <p role="status">{t('components.students.picked', { count: picked.length })}</p>
      <ul className={styles.picked}>
        {named.map((student) => (
          <li key={student.id}>
            <Chip
              words={t('components.students.one', {
                name: student.fullName,
                class: student.className ?? t('components.students.no-class'),
              })}
              onRemove={() => onChange(picked.filter(({ id }) => id !== student.id))}
            />
          </li>
        ))}
        {others === 0 ? null : (
          <li>
            <Chip
              words={t('components.students.others', { count: others })}
              onRemove={() => onChange([...named])}
            />
          </li>
        )}
      </ul>
    </div>
  );
}

function Chip({ words, onRemove }: { words: string; onRemove: () => void }): ReactElement {
  const { t } = useMessages();
  return (
    <span className={styles.chip}>
      {words}
      <button
        type="button"
        aria-label={t('components.students.remove', { name: words })}
        className={styles.remove}
        onClick={onRemove}
      >
        <CrossIcon />
      </button>
    </span>
  );
}
