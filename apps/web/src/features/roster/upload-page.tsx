import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
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

/** Where a list of students comes in: drop it, or choose it. A teacher’s is that of the own class. */
export function UploadPage(): ReactElement {
  const { t } = useMessages();
  const scope = useMay('contact.import');
  if (scope === undefined) {
    return (
      <div className={styles.page}>
        <PageTitle>{t('roster.upload.title')}</PageTitle>
        <NotYours />
      </div>
    );
  }
  const isOwnClass = scope === 'own-class';
  return (
    <div className={styles.page}>
      <PageTitle lead={t(isOwnClass ? 'roster.upload.own-class.lead' : 'roster.upload.lead')}>
        {t(isOwnClass ? 'roster.upload.own-class.title' : 'roster.upload.title')}
      </PageTitle>
      <Upload isOwnClass={isOwnClass} />
    </div>
  );
}

function Upload({ isOwnClass }: { isOwnClass: boolean }): ReactElement {
  const { t, language } = useMessages();
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
        <li>{t(isOwnClass ? 'roster.upload.own-class.hint' : 'roster.upload.hint.sheets')}</li>
        <li>{t('roster.upload.hint.messy')}</li>
        <li>{t('roster.upload.hint.again')}</li>
      </ul>
      {isOwnClass ? (
        <p>
          <Link to="/class-lists">{t('roster.upload.own-class.lists')}</Link>
        </p>
      ) : null}
    </>
  );
}
