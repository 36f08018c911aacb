import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { FileDrop } from '../../components/file-drop.js';
import { PageTitle } from '../../components/page-title.js';
import { useMessages } from '../../platform/messages/messages.js';
import { useMay } from '../../platform/session/session.js';
import { FileProblem } from './file-problem.js';
import { importQuery } from './import-queries.js';
import { NotYours } from './not-yours.js';
import styles from './upload-page.module.css';
import { uploadRoster } from './upload-roster.js';

/** Where a list of students comes in: drop it, or choose it. */
export function UploadPage(): ReactElement {
  const { t, language } = useMessages();
  const mayUpload = useMay('contact.import') === 'all';
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const upload = useMutation({
    mutationFn: uploadRoster,
    onSuccess: (preview) => {
      queryClient.setQueryData(importQuery(preview.id).queryKey, preview);
      return navigate({ to: '/roster/$id', params: { id: preview.id } });
    },
  });
  return (
    <div className={styles.page}>
      <PageTitle lead={mayUpload ? t('roster.upload.lead') : undefined}>
        {t('roster.upload.title')}
      </PageTitle>
      {mayUpload ? (
        <>
          {upload.isError ? (
            <FileProblem
              error={upload.error}
              file={upload.variables}
              retry={() => upload.mutate(upload.variables)}
            />
          ) : null}
          <FileDrop
            action={
              upload.isPending
                ? t('roster.upload.reading', { name: upload.variables.name })
                : t(upload.isError ? 'roster.upload.choose-again' : 'roster.upload.choose')
            }
            kinds={t('roster.upload.kinds')}
            isReading={upload.isPending}
            onChoose={(file) => upload.mutate(file)}
          />
          <p>
            <a href={`/api/v1/roster-templates/class-list.xlsx?language=${language}`} download>
              {t('roster.upload.template')}
            </a>
          </p>
          <ul className={styles.hints}>
            <li>{t('roster.upload.hint.sheets')}</li>
            <li>{t('roster.upload.hint.messy')}</li>
            <li>{t('roster.upload.hint.again')}</li>
          </ul>
        </>
      ) : (
        <NotYours />
      )}
    </div>
  );
}
