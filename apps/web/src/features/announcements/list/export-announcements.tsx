import type { ReactElement } from 'react';
import { ExportButton } from '../../../components/export-button/export-button.js';
import { api } from '../../../platform/api/api.js';
import { downloadWorkbook } from '../../../platform/api/download-workbook.js';
import { useMessages } from '../../../platform/messages/messages.js';
import { type ListFilter, statusesOf } from './list-filter.js';

/** The list as it stands on the screen, also what is not loaded yet, as a workbook. */
export function ExportAnnouncements({
  filter: { waiting, status },
}: {
  filter: ListFilter;
}): ReactElement {
  const { t, language } = useMessages();
  const body = {
    language,
    ...(waiting === undefined ? {} : { waiting }),
    ...(status === undefined ? {} : { status: statusesOf(status) }),
  };
  return (
    <ExportButton
      isAbove
      download={() =>
        downloadWorkbook(
          api.POST('/api/v1/announcement-exports', { body, parseAs: 'blob' }),
          t('announcements.list.file'),
        )
      }
    />
  );
}
