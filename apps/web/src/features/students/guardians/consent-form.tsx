import { Button, NativeSelect, Radio, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import {
  type ConfirmationWay,
  confirmationWays,
  type ConsentPurpose,
  type ConsentWord,
  consentWords,
  kindsThatStop,
} from '@lien-lac/domain';
import type { FormEvent, ReactElement } from 'react';
import { ErrorNotice } from '../../../components/error-notice.js';
import { answerOf } from '../../../platform/api/answer-of.js';
import { api } from '../../../platform/api/api.js';
import { useDraft } from '../../../platform/drafts/use-draft.js';
import { useMessages } from '../../../platform/messages/messages.js';
import type { GuardianDetail } from '../student-queries.js';
import { useRefresh } from '../use-confirmations.js';
import styles from './consents-dialog.module.css';
import { type Consents, consentsQuery } from './consents-query.js';

interface Typed {
  purpose: ConsentPurpose;
  word: ConsentWord | '';
  how: ConfirmationWay;
  saidOn: string;
  note: string;
}

const nothing: Typed = {
  purpose: 'school-messages',
  word: '',
  how: 'paper-form',
  saidOn: '',
  note: '',
};

/** One word on one purpose, with when and how it was said; what stops by it is told before. */
export function ConsentForm({
  guardian: { id },
  holding,
}: {
  guardian: GuardianDetail;
  holding: Consents['holding'];
}): ReactElement {
  const { t } = useMessages();
  const queryClient = useQueryClient();
  const refresh = useRefresh();
  const { value, set, clear } = useDraft<Typed>(`students.consent.${id}`, nothing);
  const { purpose, word, how, saidOn, note } = value;
  const record = useMutation({
    mutationFn: (said: ConsentWord) =>
      answerOf(
        api.POST('/api/v1/guardians/{id}/consents', {
          params: { path: { id } },
          body: {
            ...{ purpose, word: said, how },
            ...(saidOn === '' ? {} : { saidOn }),
            ...(note.trim() === '' ? {} : { note: note.trim() }),
          },
        }),
      ),
    onSuccess: (consents) => {
      queryClient.setQueryData(consentsQuery(id).queryKey, consents);
      clear();
    },
    onSettled: refresh,
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (word !== '' && !record.isPending) record.mutate(word);
  };
  const stops = word === 'withdrawn' ? kindsThatStop[purpose] : [];
  return (
    <form onSubmit={submit} className={styles.form}>
      <NativeSelect
        label={t('students.consents.purpose')}
        value={purpose}
        onChange={({ currentTarget }) =>
          set({ ...value, purpose: currentTarget.value as ConsentPurpose })
        }
      >
        {holding.map(({ purpose: each }) => (
          <option key={each} value={each}>
            {t(`students.purpose.${each}`)}
          </option>
        ))}
      </NativeSelect>
      <Radio.Group
        label={t('students.consents.word')}
        value={word}
        onChange={(chosen) => set({ ...value, word: chosen })}
      >
        {consentWords.map((each) => (
          <Radio key={each} value={each} label={t(`students.consent.${each}`)} />
        ))}
      </Radio.Group>
      {stops.length === 0 ? null : (
        <p>
          {t('students.consents.stops', {
            kinds: stops.map((kind) => t(`students.kind.${kind}`)).join(', '),
          })}
        </p>
      )}
      <NativeSelect
        label={t('students.consents.how')}
        value={how}
        onChange={({ currentTarget }) =>
          set({ ...value, how: currentTarget.value as ConfirmationWay })
        }
      >
        {confirmationWays.map((each) => (
          <option key={each} value={each}>
            {t(`students.way.${each}`)}
          </option>
        ))}
      </NativeSelect>
      <TextInput
        type="date"
        label={t('students.consents.said-on')}
        description={t('students.consents.said-on-today')}
        value={saidOn}
        onChange={({ currentTarget }) => set({ ...value, saidOn: currentTarget.value })}
      />
      <TextInput
        label={t('students.consents.note')}
        placeholder={t('students.consents.note-example')}
        maxLength={500}
        value={note}
        onChange={({ currentTarget }) => set({ ...value, note: currentTarget.value })}
      />
      <ErrorNotice error={record.error} />
      <Button type="submit" loading={record.isPending} disabled={word === ''}>
        {t(
          word === 'withdrawn' ? 'students.consents.submit-withdrawn' : 'students.consents.submit',
        )}
      </Button>
    </form>
  );
}
