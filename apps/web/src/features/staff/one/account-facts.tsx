import { Button } from '@mantine/core';
import { type ReactElement, useState } from 'react';
import { type Fact, FactList } from '../../../components/fact-list.js';
import pane from '../../../components/pane.module.css';
import { StateBadge } from '../../../components/state-badge.js';
import { type Messages, useMessages } from '../../../platform/messages/messages.js';
import { classesText } from '../classes-text.js';
import styles from './account-page.module.css';
import type { AccountDetail } from './account-queries.js';
import { ActDialog } from './act-dialog.js';
import { ProfileDialog } from './profile-dialog.js';
import { RoleDialog } from './role-dialog.js';
import type { PlainAct } from './use-account-verbs.js';

type Act = PlainAct | 'profile' | 'role';

/** What is known of the account, and whatever this person may do with it. */
export function AccountFacts({
  account,
  onDone,
}: {
  account: AccountDetail;
  onDone: (words: string) => void;
}): ReactElement {
  const messages = useMessages();
  const { t } = messages;
  const [act, setAct] = useState<Act>();
  const { can } = account;
  const acts: readonly (readonly [Act, boolean])[] = [
    ['profile', can.change],
    ['role', can.giveRole],
    ['password-reset', can.mailPasswordReset],
    ['second-factor-reset', can.resetSecondFactor],
    ['reactivate', can.reactivate],
    ['disable', can.disable],
  ];
  const close = (): void => setAct(undefined);
  const finish = (words: string): void => {
    close();
    onDone(words);
  };
  return (
    <section className={pane.pane} aria-label={t('staff.one.title')}>
      <FactList facts={factsOf(account, messages)} />
      <div className={pane.actions}>
        {acts
          .filter(([, may]) => may)
          .map(([one]) => (
            <Button
              key={one}
              variant={one === 'reactivate' ? 'filled' : 'default'}
              className={one === 'disable' ? styles.danger : undefined}
              onClick={() => setAct(one)}
            >
              {t(`staff.act.${one}.open`)}
            </Button>
          ))}
      </div>
      {act === undefined ? null : act === 'profile' ? (
        <ProfileDialog account={account} onClose={close} onDone={finish} />
      ) : act === 'role' ? (
        <RoleDialog account={account} onClose={close} onDone={finish} />
      ) : (
        <ActDialog account={account} act={act} onClose={close} onDone={finish} />
      )}
    </section>
  );
}

function factsOf(account: AccountDetail, messages: Messages): Fact[] {
  const { t, format } = messages;
  const { username, email, status, classes, hasSecondFactor, lastSignedInAt, createdAt } = account;
  return [
    { label: t('staff.fact.state'), value: <StateBadge of="account" state={status} /> },
    { label: t('staff.fact.username'), value: username },
    { label: t('staff.fact.email'), value: email ?? t('staff.fact.no-email') },
    ...(classes.length === 0
      ? []
      : [{ label: t('staff.fact.classes'), value: classesText(classes, messages) }]),
    {
      label: t('staff.fact.second-factor'),
      value: t(hasSecondFactor ? 'staff.fact.second-factor-on' : 'staff.fact.second-factor-off'),
    },
    {
      label: t('staff.fact.signed-in'),
      value: lastSignedInAt === null ? t('staff.never-signed-in') : format.dateTime(lastSignedInAt),
    },
    { label: t('staff.fact.made'), value: format.dateTime(createdAt) },
  ];
}
