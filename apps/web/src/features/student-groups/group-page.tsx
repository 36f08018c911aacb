import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { type ReactElement, useState } from 'react';
import { Dialog, dialogActions } from '../../components/dialog.js';
import { ErrorNotice } from '../../components/error-notice.js';
import { ExportButton } from '../../components/export-button/export-button.js';
import { LoadingLines } from '../../components/loading-lines.js';
import { PageTitle } from '../../components/page-title.js';
import { api } from '../../platform/api/api.js';
import { downloadWorkbook } from '../../platform/api/download-workbook.js';
import { useMessages } from '../../platform/messages/messages.js';
import { type GroupDraft, GroupForm } from './group-form.js';
import { groupQuery, type StudentGroupDetail } from './group-queries.js';
import styles from './student-groups.module.css';
import { useArchiveGroup, useChangeGroup } from './use-group-verbs.js';

const route = getRouteApi('/signed-in/student-groups/$id');

/** One group: who is in it, to be changed by whoever keeps it. */
export function GroupPage(): ReactElement {
  const { t } = useMessages();
  const { id } = route.useParams();
  const group = useQuery(groupQuery(id));
  return (
    <>
      <PageTitle lead={group.data?.className ?? undefined}>
        {group.data?.name ?? t('student-groups.one.title')}
      </PageTitle>
      {group.data === undefined ? (
        group.isError ? (
          <ErrorNotice error={group.error} retry={() => void group.refetch()} />
        ) : (
          <LoadingLines lines={4} />
        )
      ) : (
        <>
          <ExportMembers group={group.data} />
          {group.data.can.change ? (
            <Change key={id} group={group.data} />
          ) : (
            <Members group={group.data} />
          )}
        </>
      )}
    </>
  );
}

/** Who is in it as it was saved; what is being changed on the page is not in it yet. */
function ExportMembers({ group: { id } }: { group: StudentGroupDetail }): ReactElement {
  const { t, language } = useMessages();
  return (
    <ExportButton
      isAbove
      download={() =>
        downloadWorkbook(
          api.POST('/api/v1/student-groups/{id}/exports', {
            params: { path: { id } },
            body: { language },
            parseAs: 'blob',
          }),
          t('student-groups.one.file'),
        )
      }
    />
  );
}

function Change({ group }: { group: StudentGroupDetail }): ReactElement {
  const { t } = useMessages();
  const navigate = useNavigate();
  const change = useChangeGroup(group.id);
  const [isLeaving, setLeaving] = useState(false);
  const [draft, setDraft] = useState<GroupDraft>({ name: group.name, students: group.members });
  return (
    <>
      <GroupForm
        draft={draft}
        onChange={setDraft}
        classId={group.classId ?? undefined}
        label={t('student-groups.one.button')}
        isPending={change.isPending}
        error={change.error}
        onSubmit={(content) =>
          change.mutate(content, {
            onSuccess: () => void navigate({ to: '/student-groups', replace: true }),
          })
        }
      >
        <Button variant="default" onClick={() => setLeaving(true)}>
          {t('student-groups.archive.open')}
        </Button>
      </GroupForm>
      {isLeaving ? <Archive group={group} onClose={() => setLeaving(false)} /> : null}
    </>
  );
}

function Archive({
  group,
  onClose,
}: {
  group: StudentGroupDetail;
  onClose: () => void;
}): ReactElement {
  const { t } = useMessages();
  const navigate = useNavigate();
  const archive = useArchiveGroup(group.id);
  return (
    <Dialog title={t('student-groups.archive.title', { name: group.name })} onClose={onClose}>
      <p>{t('student-groups.archive.words')}</p>
      <ErrorNotice error={archive.error} />
      <div className={dialogActions}>
        <Button
          loading={archive.isPending}
          onClick={() =>
            archive.mutate(undefined, {
              onSuccess: () => void navigate({ to: '/student-groups', replace: true }),
            })
          }
        >
          {t('student-groups.archive.button')}
        </Button>
        <Button variant="default" onClick={onClose}>
          {t('student-groups.archive.keep')}
        </Button>
      </div>
    </Dialog>
  );
}

function Members({ group }: { group: StudentGroupDetail }): ReactElement {
  const { t } = useMessages();
  return (
    <>
      <p className={styles.quiet}>
        {t('student-groups.one.made-by', { name: group.createdByName ?? '' })}
      </p>
      <ul className={styles.members}>
        {group.members.map(({ id, fullName, className }) => (
          <li key={id}>
            <span>{fullName}</span>
            <span className={styles.quiet}>{className ?? t('student-groups.one.left')}</span>
          </li>
        ))}
      </ul>
      <Link to="/student-groups">{t('student-groups.back')}</Link>
    </>
  );
}
