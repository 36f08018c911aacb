import { type ReactElement, useState } from 'react';
import { LinkButton } from '../../../components/link-button.js';
import { StudentPicker } from '../../../components/student-picker/student-picker.js';
import { useMessages } from '../../../platform/messages/messages.js';
import { ClassChoice } from './class-choice.js';
import type { DraftException } from './draft-audience.js';
import styles from './form.module.css';
import { GroupChoice } from './group-choice.js';

/** Who of the audience is left out; folded away until somebody needs it. */
export function ExceptionChoice({
  value,
  onChange,
}: {
  value: DraftException;
  onChange: (value: DraftException) => void;
}): ReactElement {
  const { t } = useMessages();
  const { classIds, groupIds, students } = value;
  const [isOpen, setOpen] = useState(classIds.length + groupIds.length + students.length > 0);
  return (
    <div>
      <LinkButton isExpanded={isOpen} onClick={() => setOpen(!isOpen)}>
        {t('announcements.except.open')}
      </LinkButton>
      {isOpen ? (
        <fieldset className={styles.except}>
          <legend>{t('announcements.except.title')}</legend>
          <ClassChoice
            kind="classes"
            grades={[]}
            classIds={classIds}
            onGrades={() => undefined}
            onClasses={(next) => onChange({ ...value, classIds: next })}
          />
          <GroupChoice
            legend={t('announcements.audience.groups')}
            groupIds={groupIds}
            onChange={(next) => onChange({ ...value, groupIds: next })}
          />
          <StudentPicker
            label={t('announcements.except.students')}
            picked={students}
            onChange={(next) => onChange({ ...value, students: next })}
          />
        </fieldset>
      ) : null}
    </div>
  );
}
