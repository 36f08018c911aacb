import { Button, TextInput } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { ErrorNotice } from '../../../components/error-notice.js';
import { LoadingLines } from '../../../components/loading-lines.js';
import { PageTitle } from '../../../components/page-title.js';
import pane from '../../../components/pane.module.css';
import { problemText } from '../../../components/problem-texts.js';
import { ApiProblem } from '../../../platform/api/api-problem.js';
import { useDraft } from '../../../platform/drafts/use-draft.js';
import { useMessages } from '../../../platform/messages/messages.js';
import { noChoices } from './choices.js';
import { ClassMoves } from './class-moves.js';
import { EntryClasses } from './entry-classes.js';
import { usePreview } from './next-year-queries.js';
import styles from './next-year-page.module.css';
import { OpenYear } from './open-year.js';
import { Leavers } from './leavers.js';
import { Repeaters } from './repeaters.js';

/** The move of the whole school into its next year: what is chosen, what it would do, one button. */
export function NextYearPage(): ReactElement {
  const messages = useMessages();
  const { t } = messages;
  const draft = useDraft('school-years.next', noChoices);
  const choices = draft.value;
  const preview = usePreview(choices);
  const { shown } = preview;
  const isWrongDay =
    preview.error instanceof ApiProblem &&
    ['school-year.wrong-first-day', 'request.invalid'].includes(preview.error.code ?? '');
  if (shown === undefined) {
    return (
      <div className={styles.page}>
        <PageTitle>{t('school-years.new.title-plain')}</PageTitle>
        <p>
          <Link to="/school-years">{t('school-years.one.back')}</Link>
        </p>
        {preview.error === null ? (
          <LoadingLines lines={8} />
        ) : (
          <>
            <ErrorNotice error={preview.error} retry={preview.again} />
            {choices === noChoices ? null : (
              <p>
                <Button variant="default" onClick={draft.clear}>
                  {t('school-years.new.afresh')}
                </Button>
              </p>
            )}
          </>
        )}
      </div>
    );
  }
  return (
    <div className={styles.page}>
      <PageTitle lead={t('school-years.new.lead')}>
        {t('school-years.new.title', { label: shown.label })}
      </PageTitle>
      <p>
        <Link to="/school-years">{t('school-years.one.back')}</Link>
      </p>
      <section className={pane.pane} aria-labelledby="first-day">
        <h2 id="first-day">{t('school-years.new.first-day')}</h2>
        <TextInput
          type="date"
          className={styles.short}
          label={t('school-years.new.starts-on')}
          description={t('school-years.new.starts-on-hint')}
          value={choices.startsOn === '' ? shown.startsOn : choices.startsOn}
          error={isWrongDay ? problemText(preview.error, messages) : undefined}
          onChange={({ currentTarget }) => draft.set({ ...choices, startsOn: currentTarget.value })}
        />
      </section>
      <Repeaters choices={choices} preview={shown} onChange={draft.set} />
      <EntryClasses choices={choices} preview={shown} onChange={draft.set} />
      <ClassMoves choices={choices} preview={shown} onChange={draft.set} />
      <Leavers preview={shown} />
      {isWrongDay ? null : <ErrorNotice error={preview.error} retry={preview.again} />}
      <OpenYear preview={preview} shown={shown} onOpened={draft.clear} />
    </div>
  );
}
