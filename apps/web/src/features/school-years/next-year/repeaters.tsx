import { Button, NativeSelect } from '@mantine/core';
import { gradeOfClass } from '@lien-lac/domain';
import type { ReactElement } from 'react';
import pane from '../../../components/pane.module.css';
import { useMessages } from '../../../platform/messages/messages.js';
import type { NextYearChoices, Repeater, RollOver } from './choices.js';
import { FindStudent } from './find-student.js';
import styles from './next-year-page.module.css';

/** Who stays in the grade: found by name, put into a class of the next year. */
export function Repeaters({
  choices,
  preview,
  onChange,
}: {
  choices: NextYearChoices;
  preview: RollOver;
  onChange: (choices: NextYearChoices) => void;
}): ReactElement {
  const { t } = useMessages();
  const { repeaters } = choices;
  const set = (next: Repeater[]): void => onChange({ ...choices, repeaters: next });
  return (
    <section className={pane.pane} aria-labelledby="repeaters">
      <div>
        <h2 id="repeaters">{t('school-years.repeaters.title')}</h2>
        <p className={styles.quiet}>{t('school-years.repeaters.hint')}</p>
      </div>
      <FindStudent
        picked={new Set(repeaters.map(({ studentId }) => studentId))}
        onPick={(repeater) => set([...repeaters, repeater])}
      />
      {repeaters.length === 0 ? null : (
        <ul className={styles.lines} aria-label={t('school-years.repeaters.list')}>
          {repeaters.map((one) => (
            <li key={one.studentId} className={styles.line}>
              <span>
                <span className={styles.name}>{one.fullName}</span>{' '}
                <span className={styles.quiet}>
                  {t('school-years.repeaters.now', { class: one.className })}
                </span>
              </span>
              <span className={styles.deeds}>
                <NativeSelect
                  aria-label={t('school-years.repeaters.into', { name: one.fullName })}
                  value={one.toClassName ?? ''}
                  onChange={({ currentTarget: { value } }) =>
                    set(
                      repeaters.map((each) =>
                        each === one ? { ...one, toClassName: value === '' ? null : value } : each,
                      ),
                    )
                  }
                >
                  <option value="">
                    {t('school-years.repeaters.same-name', { class: one.className })}
                  </option>
                  {classesOf(preview, one).map((name) => (
                    <option key={name} value={name}>
                      {name}
                    </option>
                  ))}
                </NativeSelect>
                <Button
                  variant="subtle"
                  aria-label={t('school-years.repeaters.drop-one', { name: one.fullName })}
                  onClick={() => set(repeaters.filter((each) => each !== one))}
                >
                  {t('school-years.repeaters.drop')}
                </Button>
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

/** The other classes of the next year that are of the grade in which the student stays. */
function classesOf({ classes }: RollOver, { className }: Repeater): string[] {
  const grade = gradeOfClass(className);
  return classes.flatMap(({ to, grade: next }) =>
    to !== null && to !== className && (grade === null || next === grade) ? [to] : [],
  );
}
