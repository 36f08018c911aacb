import type { ReactElement } from 'react';
import { ExportButton } from '../../../components/export-button/export-button.js';
import { api } from '../../../platform/api/api.js';
import { downloadWorkbook } from '../../../platform/api/download-workbook.js';
import { useMessages } from '../../../platform/messages/messages.js';
import { useMay } from '../../../platform/session/session.js';
import type { StudentFilter } from '../student-filter.js';

/** The list of students, or the confirmation desk, as it stands on the screen, as a workbook. */
export function ExportStudents({
  filter: { needs, grade, classId, origin },
  q,
  isDesk,
}: {
  filter: StudentFilter;
  q: string;
  isDesk: boolean;
}): ReactElement | null {
  const { t, language } = useMessages();
  const scope = useMay('contact.export');
  if (scope === undefined || (isDesk && scope !== 'all')) return null;
  const selection = {
    language,
    ...(classId === undefined ? {} : { classId }),
    ...(q === '' ? {} : { q }),
  };
  const download = (): Promise<void> =>
    isDesk
      ? downloadWorkbook(
          api.POST('/api/v1/confirmation-desk-exports', {
            body: { ...selection, ...(origin === undefined ? {} : { origin }) },
            parseAs: 'blob',
          }),
          t('students.export.desk-file'),
        )
      : downloadWorkbook(
          api.POST('/api/v1/student-exports', {
            body: {
              ...selection,
              ...(needs === undefined ? {} : { needs }),
              ...(grade === undefined ? {} : { grade }),
            },
            parseAs: 'blob',
          }),
          t('students.export.students-file'),
        );
  return <ExportButton download={download} />;
}
