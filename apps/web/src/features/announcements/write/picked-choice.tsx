import type { ReactElement } from 'react';
import {
  type PickedStudent,
  StudentPicker,
} from '../../../components/student-picker/student-picker.js';
import { useMessages } from '../../../platform/messages/messages.js';
import { GroupChoice } from './group-choice.js';

/** Saved groups, and students beside them. */
export function PickedChoice({
  groupIds,
  students,
  onGroups,
  onStudents,
}: {
  groupIds: readonly string[];
  students: readonly PickedStudent[];
  onGroups: (groupIds: string[]) => void;
  onStudents: (students: PickedStudent[]) => void;
}): ReactElement {
  const { t } = useMessages();
  return (
    <>
      <GroupChoice
        legend={t('announcements.audience.groups')}
        groupIds={groupIds}
        onChange={onGroups}
      />
      <StudentPicker
        label={t('announcements.audience.students')}
        picked={students}
        onChange={onStudents}
      />
    </>
  );
}
