import { Button } from '@mantine/core';
import type { ReactElement } from 'react';
import { WarningIcon } from '../../components/icons.js';
import { problemText } from '../../components/problem-texts.js';
import { mayPass } from '../../platform/api/answer-of.js';
import { useMessages } from '../../platform/messages/messages.js';
import styles from './file-problem.module.css';
import { FileTooLarge, mostMegabytes } from './upload-roster.js';

/** Why a file as a whole could not be read, with its name, and what to do about it. */
export function FileProblem({
  error,
  file,
  retry,
}: {
  error: unknown;
  file: File;
  retry: () => void;
}): ReactElement {
  const messages = useMessages();
  const { t } = messages;
  const words =
    error instanceof FileTooLarge
      ? t('roster.problem.too-large', { size: error.megabytes, limit: mostMegabytes })
      : problemText(error, messages);
  return (
    <div role="alert" className={styles.problem}>
      <span className={styles.shape}>
        <WarningIcon />
      </span>
      <div className={styles.words}>
        <h2>{t('roster.problem.title', { name: file.name })}</h2>
        <p>{words}</p>
        {mayPass(error) ? (
          <Button variant="default" onClick={retry}>
            {t('roster.problem.retry')}
          </Button>
        ) : null}
      </div>
    </div>
  );
}
