import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { Dialog, dialogActions, dialogForm } from '../../../components/dialog.js';
import { ErrorNotice } from '../../../components/error-notice.js';
import { answerOf } from '../../../platform/api/answer-of.js';
import { api } from '../../../platform/api/api.js';
import { useMessages } from '../../../platform/messages/messages.js';
import type { PossibleDouble } from './doubles-query.js';

/** Writes down that two are two, after saying that nobody will be asked again. */
export function ApartDialog({
  double: { externalId, student, other },
  onClose,
  onDone,
}: {
  double: PossibleDouble;
  onClose: () => void;
  onDone: () => void;
}): ReactElement {
  const { t } = useMessages();
  const queryClient = useQueryClient();
  const separate = useMutation({
    mutationFn: () =>
      answerOf(
        api.POST('/api/v1/enrolment-doubles/separation', {
          body: { externalId, otherId: other.id },
        }),
      ),
    onSuccess: onDone,
    onSettled: () => queryClient.invalidateQueries({ queryKey: ['enrolment-system', 'doubles'] }),
  });
  return (
    <Dialog title={t('enrolment-system.apart.title')} onClose={onClose}>
      <div className={dialogForm}>
        <p>{t('enrolment-system.apart.words', { name: student.fullName })}</p>
        <ErrorNotice error={separate.error} />
        <div className={dialogActions}>
          <Button data-autofocus loading={separate.isPending} onClick={() => separate.mutate()}>
            {t('enrolment-system.apart.submit')}
          </Button>
          <Button variant="default" onClick={onClose}>
            {t('enrolment-system.apart.cancel')}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
