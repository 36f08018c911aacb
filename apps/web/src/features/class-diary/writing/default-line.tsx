import {
  defaultLineProblems,
  type DiaryContent,
  errorCatalogue,
  usualDefaultLine,
} from '@lien-lac/domain';
import { Textarea } from '@mantine/core';
import type { ReactElement } from 'react';
import { useMessages } from '../../../platform/messages/messages.js';
import type { ClassDiaryView } from '../reading/diary-queries.js';
import styles from './default-line.module.css';

/** What the families of those with nothing to say are told. */
export function DefaultLine({
  content,
  view,
  onEdit,
}: {
  content: DiaryContent;
  view: ClassDiaryView;
  onEdit: ((content: DiaryContent) => void) | undefined;
}): ReactElement {
  const { t, language } = useMessages();
  const [problem] = defaultLineProblems(content.defaultLine);
  const line = content.defaultLine.trim() === '' ? usualDefaultLine : content.defaultLine;
  const example = view.students[0]?.fullName.split(' ').at(-1) ?? 'An';
  return (
    <section className={styles.section} aria-labelledby="diary-default-line">
      <h2 id="diary-default-line">{t('class-diary.default-line.title')}</h2>
      {onEdit === undefined ? null : (
        <Textarea
          aria-labelledby="diary-default-line"
          description={t('class-diary.default-line.hint')}
          placeholder={usualDefaultLine}
          rows={2}
          lang="vi"
          value={content.defaultLine}
          error={
            problem &&
            errorCatalogue[problem.code][language].replace('{most}', String(problem.most ?? ''))
          }
          onChange={({ currentTarget }) => onEdit({ ...content, defaultLine: currentTarget.value })}
        />
      )}
      <p className={styles.example}>
        {t('class-diary.default-line.example', { line: line.replace('{tên}', example) })}
      </p>
    </section>
  );
}
