import { unexplainedAbsenceText } from '@lien-lac/domain';
import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { type ReactElement, useEffect, useState } from 'react';
import { ErrorNotice } from '../../../components/error-notice.js';
import { LinkButton } from '../../../components/link-button.js';
import { LoadingLines } from '../../../components/loading-lines.js';
import { PageTitle } from '../../../components/page-title.js';
import { answerOf } from '../../../platform/api/answer-of.js';
import { api } from '../../../platform/api/api.js';
import { type Draft, useDraft } from '../../../platform/drafts/use-draft.js';
import { useMessages } from '../../../platform/messages/messages.js';
import { useMay } from '../../../platform/session/session.js';
import { classesQuery, familiesQuery } from '../reading/direct-message-queries.js';
import type { ClassFamilies } from '../reading/direct-message-views.js';
import {
  emptyDraft,
  everyoneOf,
  type MessageDraft,
  reachableOf,
  recipientsOf,
  templateUseOf,
} from './draft.js';
import { LookStep } from './look-step.js';
import { PickClass } from './pick-class.js';
import { PickStep } from './pick-step.js';
import { RecipientsLine } from './recipients-line.js';
import { TextStep } from './text-step.js';
import { useSend } from './use-send.js';
import styles from './write.module.css';

const route = getRouteApi('/signed-in/direct-messages/new');

/** A new message: the class where there are several, then whom, then what, then the last look. */
export function NewMessagePage(): ReactElement {
  const { t } = useMessages();
  const search = route.useSearch();
  const draft = useDraft('direct-message.new', emptyDraft);
  const maySend = useMay('direct-message.send') !== undefined;
  const classes = useQuery(classesQuery);
  // Some may read every class and write to none.
  const all = maySend ? classes.data?.classes : [];
  const underWay = draft.value.sending?.body.classId;
  const classId = !maySend
    ? undefined
    : (underWay ?? search.class ?? (all?.length === 1 ? all[0]?.id : undefined));
  const families = useQuery({ ...familiesQuery(classId ?? ''), enabled: classId !== undefined });
  const failed = classes.isError ? classes : families.isError ? families : undefined;
  if (classId !== undefined && families.data !== undefined) {
    return <Write key={classId} group={families.data} draft={draft} />;
  }
  return (
    <>
      <PageTitle
        lead={
          all !== undefined && all.length > 1 ? t('direct-messages.pick.class-lead') : undefined
        }
      >
        {t('direct-messages.write')}
      </PageTitle>
      {failed !== undefined ? (
        <ErrorNotice error={failed.error} retry={() => void failed.refetch()} />
      ) : all !== undefined && classId === undefined ? (
        <PickClass classes={all} />
      ) : (
        <LoadingLines lines={6} />
      )}
    </>
  );
}

function Write({
  group,
  draft,
}: {
  group: ClassFamilies;
  draft: Draft<MessageDraft>;
}): ReactElement {
  const { t } = useMessages();
  const navigate = route.useNavigate();
  const { step, student, about } = route.useSearch();
  const { value, set } = draft;
  const sending = useSend({
    draft,
    post: (key, body: NonNullable<MessageDraft['sending']>['body']) =>
      answerOf(
        api.POST('/api/v1/direct-messages', {
          params: { header: { 'Idempotency-Key': key } },
          body,
        }),
      ),
  });
  // Whoever was chosen in another class, or can't be reached any more, is left out.
  const everyone = everyoneOf(group);
  const guardianIds =
    value.classId === group.classId ? everyone.filter((id) => value.guardianIds.includes(id)) : [];
  const choose = (ids: string[]): void =>
    set({ ...value, classId: group.classId, guardianIds: ids });
  const go = (next: 'text' | 'look' | undefined): void =>
    void navigate({
      search: ({ class: classId }) => ({
        ...(classId === undefined ? {} : { class: classId }),
        ...(next === undefined ? {} : { step: next }),
      }),
    });

  const kept = value.sending?.body;
  // Whoever comes from a student goes on to the text, or sees why that family can't be reached.
  useEffect(() => {
    if (student === undefined || kept !== undefined) return;
    const family = group.families.find(({ studentId }) => studentId === student);
    const reachable = family === undefined ? [] : reachableOf(family).map(({ id }) => id);
    // What was being written stays.
    const text =
      about === 'absence' && value.text.trim() === '' ? unexplainedAbsenceText : value.text;
    set({ ...value, text, classId: group.classId, guardianIds: reachable });
    void navigate({
      search: { class: group.classId, ...(reachable.length > 0 ? { step: 'text' } : {}) },
      replace: true,
    });
    // Once, for the student who stands in the address.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [student]);
  if (kept !== undefined || (step === 'look' && guardianIds.length > 0 && value.text !== '')) {
    const asked = kept ?? {
      classId: group.classId,
      guardianIds: recipientsOf(group, guardianIds),
      text: value.text,
      withoutDiacritics: value.withoutDiacritics,
      ...templateUseOf(value.template),
    };
    const { classId, text, withoutDiacritics } = asked;
    return (
      <>
        <PageTitle lead={t('direct-messages.lead', { class: group.className })}>
          {t('direct-messages.look.title')}
        </PageTitle>
        <LookStep
          asked={{ classId, guardianIds: asked.guardianIds, text, withoutDiacritics }}
          sending={sending}
          onSpell={(chosen) => set({ ...value, withoutDiacritics: chosen })}
          onSend={(seen) => sending.send({ ...asked, seen })}
          secondary={
            <Button variant="default" onClick={() => go('text')}>
              {t('direct-messages.look.back')}
            </Button>
          }
        />
      </>
    );
  }
  if (step !== undefined && guardianIds.length > 0) {
    return (
      <>
        <PageTitle>{t('direct-messages.text.title')}</PageTitle>
        <Restored draft={draft} />
        <TextStep
          value={value}
          onChange={set}
          prefix={group.prefix}
          isWithRecipients
          onLook={() => go('look')}
        >
          <RecipientsLine
            group={group}
            guardianIds={guardianIds}
            onChoose={choose}
            onPick={() => go(undefined)}
          />
        </TextStep>
      </>
    );
  }
  return (
    <>
      <PageTitle lead={t('direct-messages.lead', { class: group.className })}>
        {t('direct-messages.write')}
      </PageTitle>
      <PickStep
        group={group}
        guardianIds={guardianIds}
        onChoose={choose}
        onWrite={(ids) => {
          choose(ids);
          go('text');
        }}
      />
    </>
  );
}

/** That it goes on with what was written before, and the way to begin anew. */
function Restored({
  draft: { wasRestored, value, set },
}: {
  draft: Draft<MessageDraft>;
}): ReactElement | null {
  const { t } = useMessages();
  const [isTold, setTold] = useState(wasRestored && value.text.trim() !== '');
  if (!isTold) return null;
  return (
    <p role="status" className={styles.restored}>
      {t('direct-messages.text.restored')}
      <LinkButton
        onClick={() => {
          set({ ...value, text: '', template: null });
          setTold(false);
        }}
      >
        {t('direct-messages.text.start-again')}
      </LinkButton>
    </p>
  );
}
