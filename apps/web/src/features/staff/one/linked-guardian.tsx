import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type ReactElement, useId, useState } from 'react';
import { Dialog, dialogActions, dialogForm } from '../../../components/dialog.js';
import { ErrorNotice } from '../../../components/error-notice.js';
import pane from '../../../components/pane.module.css';
import { useMessages } from '../../../platform/messages/messages.js';
import { useMay } from '../../../platform/session/session.js';
import { type AccountDetail, linkedGuardianQuery } from './account-queries.js';
import { LinkGuardian } from './link-guardian.js';
import { useUnlinkGuardian } from './use-account-verbs.js';

/** Somebody who has two hats, staff and a parent of the school; or the way to write that down. */
export function LinkedGuardian({
  account,
  onDone,
}: {
  account: AccountDetail;
  onDone: (words: string) => void;
}): ReactElement | null {
  const { t, format } = useMessages();
  const titleId = useId();
  const mayLink = useMay('guardian.link-account') !== undefined;
  const linked = useQuery({ ...linkedGuardianQuery(account.id), enabled: mayLink });
  const [isAsking, setAsking] = useState(false);
  const unlink = useUnlinkGuardian();
  if (linked.isError) {
    return <ErrorNotice error={linked.error} retry={() => void linked.refetch()} />;
  }
  const [link] = linked.data?.links ?? [];
  if (!mayLink || linked.data === undefined) return null;
  if (link === undefined) return <LinkGuardian account={account} onDone={onDone} />;
  const guardian = link.guardianName ?? t('staff.guardian.unnamed');
  return (
    <section className={pane.pane} aria-labelledby={titleId}>
      <h2 id={titleId}>{t('staff.guardian.title')}</h2>
      <p>{t('staff.guardian.words', { name: guardian, date: format.date(link.linkedAt) })}</p>
      <div className={pane.actions}>
        <Button variant="default" onClick={() => setAsking(true)}>
          {t('staff.guardian.unlink')}
        </Button>
      </div>
      {isAsking ? (
        <Dialog title={t('staff.guardian.unlink-title')} onClose={() => setAsking(false)}>
          <div className={dialogForm}>
            <p>{t('staff.guardian.unlink-words')}</p>
            <ErrorNotice error={unlink.error} />
            <div className={dialogActions}>
              <Button
                loading={unlink.isPending}
                onClick={() =>
                  unlink.mutate(link.guardianId, {
                    onSuccess: () => {
                      setAsking(false);
                      onDone(t('staff.guardian.unlink-done'));
                    },
                  })
                }
              >
                {t('staff.guardian.unlink-submit')}
              </Button>
              <Button variant="default" data-autofocus onClick={() => setAsking(false)}>
                {t('staff.cancel')}
              </Button>
            </div>
          </div>
        </Dialog>
      ) : null}
    </section>
  );
}
