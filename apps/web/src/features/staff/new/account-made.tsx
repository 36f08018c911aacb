import { Button } from '@mantine/core';
import { type ReactElement, useState } from 'react';
import { ActionLink } from '../../../components/action-link.js';
import { ErrorNotice } from '../../../components/error-notice.js';
import { type Fact, FactList } from '../../../components/fact-list.js';
import pane from '../../../components/pane.module.css';
import { PageTitle } from '../../../components/page-title.js';
import { StateBadge } from '../../../components/state-badge.js';
import { useMessages } from '../../../platform/messages/messages.js';
import { classesText } from '../classes-text.js';
import { LinkDialog } from './link-dialog.js';
import styles from './new-account-page.module.css';
import type { MadeAccount } from './use-create-account.js';

/** The account that was made, and what has to happen next. */
export function AccountMade({
  made: { account, oneTimeLink, classError },
  onAnother,
}: {
  made: MadeAccount;
  onAnother: () => void;
}): ReactElement {
  const messages = useMessages();
  const { t } = messages;
  const [isKept, setKept] = useState(false);
  const { displayName, username, role, email, status, waiting, classes } = account;
  const next =
    waiting.length > 0 ? 'second-person' : oneTimeLink === null ? 'mailed' : 'handed-over';
  const facts: Fact[] = [
    { label: t('staff.fact.username'), value: username },
    { label: t('staff.fact.role'), value: t(`accounts.role.${role}`) },
    ...(classes.length === 0
      ? []
      : [{ label: t('staff.fact.classes'), value: classesText(classes, messages) }]),
    { label: t('staff.fact.email'), value: email ?? t('staff.fact.no-email') },
    { label: t('staff.fact.state'), value: <StateBadge of="account" state={status} /> },
  ];
  return (
    <div className={styles.form}>
      <PageTitle>{t('staff.made.title', { name: displayName })}</PageTitle>
      <section className={pane.pane} aria-label={displayName}>
        <FactList facts={facts} />
        <p>{t(`staff.made.${next}`, { email: email ?? '' })}</p>
        <ErrorNotice error={classError} />
      </section>
      <div className={styles.actions}>
        <ActionLink to="/accounts/$id" params={{ id: account.id }}>
          {t('staff.made.open')}
        </ActionLink>
        <Button variant="default" onClick={onAnother}>
          {t('staff.made.another')}
        </Button>
      </div>
      {oneTimeLink === null || isKept ? null : (
        <LinkDialog
          name={displayName}
          username={username}
          link={oneTimeLink}
          onKept={() => setKept(true)}
        />
      )}
    </div>
  );
}
