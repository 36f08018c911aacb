import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { type ReactElement, useState } from 'react';
import { Dialog, dialogActions } from '../../components/dialog.js';
import { ErrorNotice } from '../../components/error-notice.js';
import { LoadingLines } from '../../components/loading-lines.js';
import { PageTitle } from '../../components/page-title.js';
import { useMessages } from '../../platform/messages/messages.js';
import styles from './message-templates.module.css';
import { TemplateForm } from './template-form.js';
import { type TemplateContent, type TemplateDetail, templateQuery } from './template-queries.js';
import { useArchiveTemplate, useChangeTemplate } from './use-template-verbs.js';

const route = getRouteApi('/signed-in/message-templates/$id');

/** One template: to be changed by whoever keeps it, to be read by others; with what it said before. */
export function TemplatePage(): ReactElement {
  const { t } = useMessages();
  const { id } = route.useParams();
  const template = useQuery(templateQuery(id));
  return (
    <>
      <PageTitle>{template.data?.name ?? t('message-templates.one.title')}</PageTitle>
      {template.data === undefined ? (
        template.isError ? (
          <ErrorNotice error={template.error} retry={() => void template.refetch()} />
        ) : (
          <LoadingLines lines={4} />
        )
      ) : (
        <>
          {template.data.can.change ? (
            <Change key={id} template={template.data} />
          ) : (
            <>
              <p className={styles.text}>{template.data.text}</p>
              <p>
                <Link to="/message-templates">{t('message-templates.back')}</Link>
              </p>
            </>
          )}
          <Versions template={template.data} />
        </>
      )}
    </>
  );
}

function Change({ template }: { template: TemplateDetail }): ReactElement {
  const { t } = useMessages();
  const navigate = useNavigate();
  const { id, name, text, forAnnouncements, forDirectMessages } = template;
  const [draft, setDraft] = useState<TemplateContent>({
    ...{ name, text, forAnnouncements, forDirectMessages },
  });
  const [isLeaving, setLeaving] = useState(false);
  const change = useChangeTemplate(id);
  const archive = useArchiveTemplate(id);
  const toList = (): void => void navigate({ to: '/message-templates', replace: true });
  return (
    <>
      <TemplateForm
        draft={draft}
        onChange={setDraft}
        label={t('message-templates.one.button')}
        isPending={change.isPending}
        error={change.error}
        onSubmit={(content) => change.mutate(content, { onSuccess: toList })}
      >
        <Button variant="default" onClick={() => setLeaving(true)}>
          {t('message-templates.archive.open')}
        </Button>
      </TemplateForm>
      {isLeaving ? (
        <Dialog
          title={t('message-templates.archive.title', { name })}
          onClose={() => setLeaving(false)}
        >
          <p>{t('message-templates.archive.words')}</p>
          <ErrorNotice error={archive.error} />
          <div className={dialogActions}>
            <Button
              loading={archive.isPending}
              onClick={() => archive.mutate(undefined, { onSuccess: toList })}
            >
              {t('message-templates.archive.button')}
            </Button>
            <Button variant="default" onClick={() => setLeaving(false)}>
              {t('message-templates.archive.keep')}
            </Button>
          </div>
        </Dialog>
      ) : null}
    </>
  );
}

function Versions({ template: { versions } }: { template: TemplateDetail }): ReactElement | null {
  const { t, format } = useMessages();
  if (versions.length < 2) return null;
  return (
    <section className={styles.versions} aria-labelledby="versions">
      <h2 id="versions">{t('message-templates.versions.title')}</h2>
      <ul>
        {versions.slice(1).map(({ version, text, writtenAt }) => (
          <li key={version}>
            <p className={styles.quiet}>
              {t('message-templates.versions.one', { version, time: format.dateTime(writtenAt) })}
            </p>
            <p className={styles.text}>{text}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}
