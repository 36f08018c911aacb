import { Button } from '@mantine/core';
import { type ReactElement, useState } from 'react';
import { useMessages } from '../../../platform/messages/messages.js';
import type { AccountDetail } from './account-queries.js';
import { LinkGuardianDialog } from './link-guardian-dialog.js';

/** The way to write down that somebody of the staff is a parent of the school as well. */
export function LinkGuardian({
  account,
  onDone,
}: {
  account: AccountDetail;
  onDone: (words: string) => void;
}): ReactElement {
  const { t } = useMessages();
  const [isOpen, setOpen] = useState(false);
  return (
    <div>
      <Button variant="default" onClick={() => setOpen(true)}>
        {t('staff.guardian.link')}
      </Button>
      {isOpen ? (
        <LinkGuardianDialog
          account={account}
          onClose={() => setOpen(false)}
          onDone={(name) => {
            setOpen(false);
            onDone(t('staff.guardian.link-done', { name: account.displayName, guardian: name }));
          }}
        />
      ) : null}
    </div>
  );
}
