import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { type ReactElement, useState } from 'react';
import { ErrorNotice } from '../../../components/error-notice.js';
import { goToTitle } from '../../../components/go-to-title.js';
import { LoadingLines } from '../../../components/loading-lines.js';
import { PageTitle } from '../../../components/page-title.js';
import { useMessages } from '../../../platform/messages/messages.js';
import { RoleChangeCard } from '../role-changes/role-change-card.js';
import { AccountFacts } from './account-facts.js';
import { AccountHistory } from './account-history.js';
import styles from './account-page.module.css';
import { type AccountDetail, accountQuery } from './account-queries.js';
import { AllClasses } from './all-classes.js';
import { LinkedGuardian } from './linked-guardian.js';

const route = getRouteApi('/signed-in/accounts/$id');

/** One person's account: what they may do, by what they come in, and the ways to change both. */
export function AccountPage(): ReactElement {
  const { t } = useMessages();
  const { id } = route.useParams();
  const account = useQuery(accountQuery(id));
  if (account.data !== undefined) return <Found key={id} account={account.data} />;
  return (
    <div className={styles.page}>
      <PageTitle>{t('staff.one.title')}</PageTitle>
      {account.isError ? (
        <>
          <ErrorNotice error={account.error} retry={() => void account.refetch()} />
          <p>
            <Link to="/accounts">{t('staff.one.to-list')}</Link>
          </p>
        </>
      ) : (
        <LoadingLines lines={5} />
      )}
    </div>
  );
}

function Found({ account }: { account: AccountDetail }): ReactElement {
  const { t } = useMessages();
  const [done, setDone] = useState<string>();
  const tell = (words: string): void => {
    setDone(words);
    goToTitle();
  };
  return (
    <div className={styles.page}>
      <PageTitle lead={t(`accounts.role.${account.role}`)}>{account.displayName}</PageTitle>
      <p role="status" className={styles.done}>
        {done}
      </p>
      {account.waiting.map((change) => (
        <RoleChangeCard
          key={change.id}
          change={change}
          onAnswered={(answer) =>
            tell(t(`staff.answer.${answer}.done`, { name: account.displayName }))
          }
        />
      ))}
      <AccountFacts account={account} onDone={tell} />
      <LinkedGuardian account={account} onDone={tell} />
      <AllClasses account={account} />
      <AccountHistory history={account.history} />
      <p>
        <Link to="/accounts">{t('staff.one.to-list')}</Link>
      </p>
    </div>
  );
}
