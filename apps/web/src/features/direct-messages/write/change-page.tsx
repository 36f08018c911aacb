import type { Schemas } from '@lien-lac/contract';
import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { type ReactElement, useState } from 'react';
import { ErrorNotice } from '../../../components/error-notice.js';
import { LoadingLines } from '../../../components/loading-lines.js';
import { PageTitle } from '../../../components/page-title.js';
import { answerOf } from '../../../platform/api/answer-of.js';
import { api } from '../../../platform/api/api.js';
import { useDraft } from '../../../platform/drafts/use-draft.js';
import { useMessages } from '../../../platform/messages/messages.js';
import { directMessageQuery } from '../reading/direct-message-queries.js';
import type { DirectMessage } from '../reading/direct-message-views.js';
import { templateUseOf, type WordingDraft } from './draft.js';
import { LookStep } from './look-step.js';
import { TextStep } from './text-step.js';
import { useSend } from './use-send.js';
import styles from './write.module.css';

const route = getRouteApi('/signed-in/direct-messages/$id/change');

type ChangeDraft = WordingDraft<Schemas['ReplacementBody']>;

/** Another text for a message that has not begun to leave, to the same guardians. */
export function ChangePage(): ReactElement {
  const { t } = useMessages();
  const { id } = route.useParams();
  const message = useQuery(directMessageQuery(id));
  if (message.data !== undefined) return <Change key={id} message={message.data} />;
  return (
    <>
      <PageTitle>{t('direct-messages.change.title')}</PageTitle>
      {message.isError ? (
        <ErrorNotice error={message.error} retry={() => void message.refetch()} />
      ) : (
        <LoadingLines lines={4} />
      )}
    </>
  );
}

function Change({ message }: { message: DirectMessage }): ReactElement {
  const { t } = useMessages();
  const navigate = route.useNavigate();
  const { step } = route.useSearch();
  const { id, className, classId, guardianIds } = message;
  const [initial] = useState<ChangeDraft>({
    ...{ text: message.text, withoutDiacritics: message.withoutDiacritics },
    ...{ template: message.template, sending: null },
  });
  const draft = useDraft(`direct-message.change.${id}`, initial);
  const { value, set } = draft;
  const sending = useSend({
    draft,
    post: (key, body: Schemas['ReplacementBody']) =>
      answerOf(
        api.POST('/api/v1/direct-messages/{id}/replacement', {
          params: { path: { id }, header: { 'Idempotency-Key': key } },
          body,
        }),
      ),
  });
  const back = (
    <Link to="/direct-messages/$id" params={{ id }} className={styles.back}>
      {t('direct-messages.change.leave')}
    </Link>
  );
  if (!message.can.change && !sending.isUnderWay) {
    return (
      <>
        <PageTitle>{t('direct-messages.change.title')}</PageTitle>
        <p className={styles.gone}>{t('direct-messages.change.too-late')}</p>
        {back}
      </>
    );
  }
  const lead = t('direct-messages.change.lead', { class: className });
  const wording = value.sending?.body ?? value;
  if (sending.isUnderWay || step === 'look') {
    const { text, withoutDiacritics } = wording;
    return (
      <>
        <PageTitle lead={lead}>{t('direct-messages.look.title')}</PageTitle>
        <LookStep
          asked={{ classId, guardianIds: guardianIds ?? 'all', text, withoutDiacritics }}
          sending={sending}
          onSpell={(chosen) => set({ ...value, withoutDiacritics: chosen })}
          onSend={(seen) =>
            sending.send({ text, withoutDiacritics, ...templateUseOf(value.template), seen })
          }
          secondary={
            <Button variant="default" onClick={() => void navigate({ search: {} })}>
              {t('direct-messages.look.back')}
            </Button>
          }
        />
      </>
    );
  }
  return (
    <>
      <PageTitle lead={lead}>{t('direct-messages.change.title')}</PageTitle>
      <TextStep
        value={value}
        onChange={set}
        prefix={message.prefix}
        isWithRecipients
        onLook={() => void navigate({ search: { step: 'look' } })}
      >
        {back}
      </TextStep>
    </>
  );
}
