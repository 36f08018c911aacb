import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { ErrorNotice } from '../../../components/error-notice.js';
import { FileDrop } from '../../../components/file-drop.js';
import { PageTitle } from '../../../components/page-title.js';
import { useMessages } from '../../../platform/messages/messages.js';
import { useMay } from '../../../platform/session/session.js';
import { NotAllowed } from '../not-allowed.js';
import { StaffTabs } from '../staff-tabs.js';
import styles from './sheet.module.css';
import { sheetQuery, uploadSheet } from './sheet-queries.js';

/** Where a list of the staff comes in: drop it, or choose it. */
export function UploadPage(): ReactElement {
  const { t } = useMessages();
  const mayManage = useMay('account.manage') !== undefined;
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const upload = useMutation({
    mutationFn: uploadSheet,
    onSuccess: (sheet) => {
      queryClient.setQueryData(sheetQuery(sheet.id).queryKey, sheet);
      return navigate({ to: '/accounts/sheet/$id', params: { id: sheet.id } });
    },
  });
  if (!mayManage) return <NotAllowed title={t('staff.sheet.title')} />;
  return (
    <div className={styles.page}>
      <PageTitle lead={t('staff.sheet.lead')}>{t('staff.sheet.title')}</PageTitle>
      <StaffTabs active="/accounts/sheet" />
      <div className={styles.upload}>
        <ErrorNotice
          error={upload.error}
          retry={() => {
            if (upload.variables !== undefined) upload.mutate(upload.variables);
          }}
        />
        <FileDrop
          action={
            upload.isPending
              ? t('staff.sheet.reading', { name: upload.variables.name })
              : t(upload.isError ? 'staff.sheet.choose-again' : 'staff.sheet.choose')
          }
          kinds={t('staff.sheet.kinds')}
          isReading={upload.isPending}
          onChoose={(file) => upload.mutate(file)}
        />
        <p>
          <a href="/api/v1/account-imports/template.xlsx" download className={styles.link}>
            {t('staff.sheet.template')}
          </a>
        </p>
        <ul className={styles.hints}>
          <li>{t('staff.sheet.hint.columns')}</li>
          <li>{t('staff.sheet.hint.two-people')}</li>
          <li>{t('staff.sheet.hint.again')}</li>
        </ul>
      </div>
    </div>
  );
}
