import { mostReportParts } from '@lien-lac/domain';
import { Button, Checkbox, NativeSelect } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type FormEvent, type ReactElement, useState } from 'react';
import { BrandnameCheck } from '../../../components/brandname-check/brandname-check.js';
import { ErrorNotice } from '../../../components/error-notice.js';
import { BackIcon } from '../../../components/icons.js';
import { LoadingLines } from '../../../components/loading-lines.js';
import { PageTitle } from '../../../components/page-title.js';
import { PhonePreview } from '../../../components/phone-preview.js';
import { useMessages } from '../../../platform/messages/messages.js';
import styles from './report-form-page.module.css';
import { type ReportForm, reportFormQuery, setReportForm } from './report-form-queries.js';
import { ordinaryReport, sampleReport } from './sample-report.js';

/** How each family's message of the day is written, with an example as a phone would show it. */
export function ReportFormPage(): ReactElement {
  const { t } = useMessages();
  const form = useQuery(reportFormQuery);
  return (
    <div className={styles.page}>
      <Link to="/daily-reports" className={styles.toBoard}>
        <BackIcon /> {t('daily-reports.class.to-board')}
      </Link>
      <PageTitle lead={t('daily-reports.form.lead')}>{t('daily-reports.form.title')}</PageTitle>
      <ErrorNotice error={form.error} retry={() => void form.refetch()} />
      {form.isPending ? <LoadingLines lines={6} /> : null}
      {form.data === undefined ? null : <Form key={form.data.version} form={form.data} />}
    </div>
  );
}

function Form({ form }: { form: ReportForm }): ReactElement {
  const { t } = useMessages();
  const queryClient = useQueryClient();
  const [typed, setTyped] = useState({
    mostParts: form.mostParts,
    withoutDiacritics: form.withoutDiacritics,
  });
  const isOther =
    typed.mostParts !== form.mostParts || typed.withoutDiacritics !== form.withoutDiacritics;
  const save = useMutation({
    mutationFn: () => setReportForm(typed, form.version),
    onSettled: () => queryClient.invalidateQueries({ queryKey: ['daily-reports'] }),
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (isOther) save.mutate();
  };
  return (
    <div className={styles.columns}>
      <form className={styles.fields} onSubmit={submit}>
        <NativeSelect
          label={t('daily-reports.form.parts')}
          description={t('daily-reports.form.parts-hint')}
          value={String(typed.mostParts)}
          data={Array.from({ length: mostReportParts }, (_, place) => String(place + 1))}
          disabled={!form.can.change}
          onChange={({ currentTarget }) =>
            setTyped({ ...typed, mostParts: Number(currentTarget.value) })
          }
        />
        <Checkbox
          label={t('daily-reports.form.without-diacritics')}
          description={t('daily-reports.form.without-diacritics-hint')}
          checked={typed.withoutDiacritics}
          disabled={!form.can.change}
          onChange={({ currentTarget }) =>
            setTyped({ ...typed, withoutDiacritics: currentTarget.checked })
          }
        />
        <ErrorNotice error={save.error} retry={() => save.mutate()} />
        {isOther ? (
          <>
            <p className={styles.quiet}>{t('daily-reports.form.what-changes')}</p>
            <div className={styles.actions}>
              <Button type="submit" loading={save.isPending}>
                {t('daily-reports.form.save')}
              </Button>
              <Button variant="default" onClick={() => setTyped({ ...form })}>
                {t('daily-reports.form.keep')}
              </Button>
            </div>
          </>
        ) : null}
      </form>
      <Example form={{ ...typed, prefix: form.prefix }} />
    </div>
  );
}

function Example({
  form: { prefix, mostParts, withoutDiacritics },
}: {
  form: Pick<ReportForm, 'prefix' | 'mostParts' | 'withoutDiacritics'>;
}): ReactElement {
  const { t } = useMessages();
  const written = { prefix, mostParts, diacritics: !withoutDiacritics };
  const { text, parts, leftOut } = sampleReport(written);
  return (
    <section aria-labelledby="report-form-example" className={styles.example}>
      <h2 id="report-form-example">{t('daily-reports.form.example')}</h2>
      <PhonePreview sender={t('daily-reports.preview.sender')} text={text}>
        <p role="status">{t('daily-reports.edit.parts', { parts })}</p>
      </PhonePreview>
      <BrandnameCheck texts={[text, ordinaryReport(written).text]} />
      {leftOut.length === 0 ? null : (
        <p className={styles.leftOut}>
          {t('daily-reports.students.left-out', {
            words: leftOut.map((phrase) => phrase.text).join('; '),
          })}
        </p>
      )}
      <p className={styles.quiet}>
        {t('daily-reports.form.ordinary', { parts: ordinaryReport(written).parts })}
      </p>
    </section>
  );
}
