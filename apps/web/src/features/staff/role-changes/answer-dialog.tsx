import { Button } from '@mantine/core';
import type { ReactElement } from 'react';
import { Dialog, dialogActions, dialogForm } from '../../../components/dialog.js';
import { ErrorNotice } from '../../../components/error-notice.js';
import { useMessages } from '../../../platform/messages/messages.js';
import type { RoleChange } from './role-change-queries.js';
import { askedFor, consequenceOf } from './role-change-words.js';
import { type Answer, useAnswerRoleChange } from './use-answer-role-change.js';

/** The last look before a word is given: what exactly comes of it. */
export function AnswerDialog({
  change,
  answer,
  onClose,
  onAnswered,
}: {
  change: RoleChange;
  answer: Answer;
  onClose: () => void;
  onAnswered: () => void;
}): ReactElement {
  const messages = useMessages();
  const { t } = messages;
  const give = useAnswerRoleChange(change.id, answer, onAnswered);
  const name = change.account.displayName;
  return (
    <Dialog title={t(`staff.answer.${answer}.title`, { name })} onClose={onClose}>
      <div className={dialogForm}>
        <p>
          <strong>{askedFor(change, messages)}</strong>
        </p>
        <p>
          {answer === 'confirm'
            ? consequenceOf(change, messages)
            : t(`staff.answer.${answer}.words`)}
        </p>
        {answer === 'confirm' ? (
          <p>{t('staff.answer.confirm.check', { name: change.askedByName })}</p>
        ) : null}
        <ErrorNotice error={give.error} />
        <div className={dialogActions}>
          <Button loading={give.isPending} onClick={() => give.mutate()}>
            {t(`staff.answer.${answer}.submit`)}
          </Button>
          <Button variant="default" data-autofocus onClick={onClose}>
            {t('staff.cancel')}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
