import { Button } from '@mantine/core';
import { type ReactElement, useId, useState } from 'react';
import { type Fact, FactList } from '../../../components/fact-list.js';
import pane from '../../../components/pane.module.css';
import { type Messages, useMessages } from '../../../platform/messages/messages.js';
import { AnswerDialog } from './answer-dialog.js';
import styles from './role-changes.module.css';
import type { RoleChange } from './role-change-queries.js';
import { askedFor } from './role-change-words.js';
import type { Answer } from './use-answer-role-change.js';

/** One thing that waits: who asked what about whom, and the ways to answer. */
export function RoleChangeCard({
  change,
  onAnswered,
}: {
  change: RoleChange;
  onAnswered: (answer: Answer) => void;
}): ReactElement {
  const messages = useMessages();
  const { t } = messages;
  const titleId = useId();
  const [answer, setAnswer] = useState<Answer>();
  const { can, account } = change;
  return (
    <article className={pane.pane} aria-labelledby={titleId}>
      <div>
        <h2 id={titleId} className={styles.name}>
          {account.displayName}
        </h2>
        <p>{askedFor(change, messages)}</p>
      </div>
      <FactList facts={factsOf(change, messages)} />
      {can.confirm || can.refuse || can.withdraw ? (
        <div className={pane.actions}>
          {can.confirm ? (
            <Button onClick={() => setAnswer('confirm')}>{t('staff.change.confirm')}</Button>
          ) : null}
          {can.refuse ? (
            <Button variant="default" onClick={() => setAnswer('refuse')}>
              {t('staff.change.refuse')}
            </Button>
          ) : null}
          {can.withdraw ? (
            <Button variant="default" onClick={() => setAnswer('withdraw')}>
              {t('staff.change.withdraw')}
            </Button>
          ) : null}
        </div>
      ) : null}
      {can.confirm ? null : <p className={styles.quiet}>{t('staff.change.needs-another')}</p>}
      {answer === undefined ? null : (
        <AnswerDialog
          change={change}
          answer={answer}
          onClose={() => setAnswer(undefined)}
          onAnswered={() => {
            setAnswer(undefined);
            onAnswered(answer);
          }}
        />
      )}
    </article>
  );
}

function factsOf(change: RoleChange, { t, format }: Messages): Fact[] {
  const { account, askedByName, askedAt, expiresAt, kind, email } = change;
  return [
    { label: t('staff.fact.username'), value: account.username },
    ...(account.role === null
      ? []
      : [{ label: t('staff.fact.role-now'), value: t(`accounts.role.${account.role}`) }]),
    {
      label: t(kind === 'email' ? 'staff.fact.email-now' : 'staff.fact.email'),
      value: account.email ?? t('staff.fact.no-email'),
    },
    ...(kind === 'email' ? [{ label: t('staff.fact.email-new'), value: email }] : []),
    {
      label: t('staff.change.asked-by'),
      value: t('staff.change.asked-by-value', {
        name: askedByName,
        time: format.dateTime(askedAt),
      }),
    },
    { label: t('staff.change.expires'), value: format.dateTime(expiresAt) },
  ];
}
