import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type ReactElement, useState } from 'react';
import { EmptyState } from '../../components/empty-state.js';
import { ErrorNotice } from '../../components/error-notice.js';
import { LoadingLines } from '../../components/loading-lines.js';
import { PageTitle } from '../../components/page-title.js';
import { useDraft } from '../../platform/drafts/use-draft.js';
import { useMessages } from '../../platform/messages/messages.js';
import { useSession } from '../../platform/session/session.js';
import { type GroupDraft, GroupForm } from './group-form.js';
import { groupClassesQuery } from './group-queries.js';
import { useMakeGroup } from './use-group-verbs.js';

/** A new group: of the whole school, or of the class that is the teacher's own. */
export function NewGroupPage(): ReactElement {
  const { t } = useMessages();
  const { can } = useSession();
  const isOfClass = can['student-group.keep'] === 'own-class';
  const classes = useQuery({ ...groupClassesQuery, enabled: isOfClass });
  const own = classes.data?.classes[0];
  return (
    <>
      <PageTitle
        lead={
          own === undefined
            ? t('student-groups.new.lead')
            : t('student-groups.new.lead-class', { class: own.name })
        }
      >
        {t('student-groups.new.title')}
      </PageTitle>
      {!isOfClass || own !== undefined ? (
        <Make classId={own?.id} />
      ) : classes.isError ? (
        <ErrorNotice error={classes.error} retry={() => void classes.refetch()} />
      ) : classes.data === undefined ? (
        <LoadingLines lines={3} />
      ) : (
        <EmptyState title={t('student-groups.no-class')} />
      )}
    </>
  );
}

function Make({ classId }: { classId: string | undefined }): ReactElement {
  const { t } = useMessages();
  const navigate = useNavigate();
  const [initial] = useState<GroupDraft>(() => ({ name: '', students: [] }));
  const draft = useDraft('student-groups.new', initial);
  const make = useMakeGroup(classId);
  return (
    <GroupForm
      draft={draft.value}
      onChange={draft.set}
      classId={classId}
      label={t('student-groups.new.button')}
      isPending={make.isPending}
      error={make.error}
      onSubmit={(content) =>
        make.mutate(content, {
          onSuccess: () => {
            draft.clear();
            void navigate({ to: '/student-groups', replace: true });
          },
        })
      }
    />
  );
}
