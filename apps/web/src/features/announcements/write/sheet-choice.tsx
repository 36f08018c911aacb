import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { ErrorNotice } from '../../../components/error-notice.js';
import { ExportButton } from '../../../components/export-button/export-button.js';
import { FileDrop } from '../../../components/file-drop.js';
import { LoadingLines } from '../../../components/loading-lines.js';
import { SheetRows } from '../../../components/sheet-rows/sheet-rows.js';
import { answerOf } from '../../../platform/api/answer-of.js';
import { api } from '../../../platform/api/api.js';
import { downloadWorkbook } from '../../../platform/api/download-workbook.js';
import { useMessages } from '../../../platform/messages/messages.js';
import { type AudienceSheet, sheetQuery } from '../reading/sheet-query.js';
import type { DraftSheet } from './draft-audience.js';
import styles from './sheet-choice.module.css';

/** A file whose rows are the recipients, and what of it was understood. */
export function SheetChoice({
  sheet,
  onChange,
}: {
  sheet: DraftSheet | null;
  onChange: (sheet: DraftSheet) => void;
}): ReactElement {
  const { t } = useMessages();
  const queryClient = useQueryClient();
  const upload = useMutation({
    mutationFn: uploadSheet,
    onSuccess: (read) => {
      queryClient.setQueryData(sheetQuery(read.id).queryKey, read);
      onChange({ id: read.id, columns: read.columns });
    },
  });
  const known = useQuery({ ...sheetQuery(sheet?.id ?? ''), enabled: sheet !== null });
  return (
    <div className={styles.sheet}>
      <p className={styles.help}>{t('announcements.sheet.help')}</p>
      <FileDrop
        action={t(
          upload.isPending
            ? 'announcements.sheet.reading'
            : sheet === null
              ? 'announcements.sheet.choose'
              : 'announcements.sheet.choose-other',
        )}
        kinds={t('announcements.sheet.kinds')}
        isReading={upload.isPending}
        onChoose={(file) => upload.mutate(file)}
      />
      <ErrorNotice error={upload.error} />
      {sheet === null ? null : known.data !== undefined ? (
        <Understood sheet={known.data} />
      ) : known.isError ? (
        <ErrorNotice error={known.error} retry={() => void known.refetch()} />
      ) : (
        <LoadingLines lines={2} />
      )}
    </div>
  );
}

function Understood({ sheet }: { sheet: AudienceSheet }): ReactElement {
  const { t, language } = useMessages();
  const { fileName, matched, refused, missingValues, columns, findings } = sheet;
  const download = (): Promise<void> =>
    downloadWorkbook(
      api.POST('/api/v1/audience-sheets/{id}/exports', {
        params: { path: { id: sheet.id } },
        body: { language },
        parseAs: 'blob',
      }),
      t('announcements.sheet.file'),
    );
  return (
    <div className={styles.understood}>
      <p role="status">
        {t('announcements.sheet.matched', { file: fileName, count: matched })}
        {columns.length === 0
          ? null
          : ` ${t('announcements.sheet.columns', {
              columns: columns.map((name) => `{${name}}`).join(', '),
            })}`}
      </p>
      {findings.length === 0 ? null : (
        <>
          <p className={styles.refused}>
            {t('announcements.sheet.to-mend', { refused, missing: missingValues })}
          </p>
          <SheetRows rows={findings} />
          <ExportButton download={download} />
        </>
      )}
    </div>
  );
}

function uploadSheet(file: File): Promise<AudienceSheet> {
  return answerOf(
    api.POST('/api/v1/audience-sheets', {
      body: { file: file.name },
      bodySerializer: () => {
        const form = new FormData();
        form.append('file', file);
        return form;
      },
    }),
  );
}
