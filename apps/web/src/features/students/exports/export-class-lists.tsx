import type { ReactElement } from 'react';
import { ExportButton } from '../../../components/export-button/export-button.js';
import { api } from '../../../platform/api/api.js';
import { downloadWorkbook } from '../../../platform/api/download-workbook.js';
import { useMessages } from '../../../platform/messages/messages.js';
import { useMay } from '../../../platform/session/session.js';

/** What is handed over and what is missing, by class, as a workbook. */
export function ExportClassLists(): ReactElement | null {
  const { t, language } = useMessages();
  if (useMay('contact.export') === undefined) return null;
  return (
    <ExportButton
      download={() =>
        downloadWorkbook(
          api.POST('/api/v1/class-list-exports', { body: { language }, parseAs: 'blob' }),
          t('students.export.class-lists-file'),
        )
      }
    />
  );
}
