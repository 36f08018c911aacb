import { type ReactElement, useState } from 'react';
import { PageTitle } from '../../../components/page-title.js';
import { useMessages } from '../../../platform/messages/messages.js';
import { useMay } from '../../../platform/session/session.js';
import { NotAllowed } from '../not-allowed.js';
import { AccountMade } from './account-made.js';
import { NewAccountForm } from './new-account-form.js';
import type { MadeAccount } from './use-create-account.js';

/** Makes one account, and tells what has to happen before its owner can come in. */
export function NewAccountPage(): ReactElement {
  const { t } = useMessages();
  const mayManage = useMay('account.manage') !== undefined;
  const [made, setMade] = useState<MadeAccount>();
  if (!mayManage) return <NotAllowed title={t('staff.new')} />;
  if (made !== undefined) {
    return <AccountMade made={made} onAnother={() => setMade(undefined)} />;
  }
  return (
    <>
      <PageTitle lead={t('staff.new.lead')}>{t('staff.new')}</PageTitle>
      <NewAccountForm onMade={setMade} />
    </>
  );
}
