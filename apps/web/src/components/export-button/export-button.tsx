import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { ErrorNotice } from '../error-notice.js';
import { useMessages } from '../../platform/messages/messages.js';
import styles from './export-button.module.css';

/** Keeps the list as it stands on the screen as a workbook; each time is written down. */
export function ExportButton({
  download,
  isAbove = false,
}: {
  download: () => Promise<void>;
  /** It stands above the list by itself, on a page that gives its parts no distance. */
  isAbove?: boolean;
}): ReactElement {
  const { t } = useMessages();
  const keep = useMutation({ mutationFn: download });
  return (
    <div className={styles.export} data-above={isAbove || undefined}>
      <Button variant="default" loading={keep.isPending} onClick={() => keep.mutate()}>
        {t('components.export')}
      </Button>
      <ErrorNotice error={keep.error} retry={() => keep.mutate()} />
    </div>
  );
}
