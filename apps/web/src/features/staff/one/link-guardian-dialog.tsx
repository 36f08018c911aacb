import { Button, Radio, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type ReactElement, useState } from 'react';
import { Dialog, dialogActions, dialogForm } from '../../../components/dialog.js';
import { ErrorNotice } from '../../../components/error-notice.js';
import { LoadingLines } from '../../../components/loading-lines.js';
import { useSettled } from '../../../components/use-settled.js';
import { type Messages, useMessages } from '../../../platform/messages/messages.js';
import { type AccountDetail, guardianSearchQuery } from './account-queries.js';
import { type Candidate, guardianCandidates } from './guardian-candidates.js';
import styles from './link-guardian.module.css';
import { useLinkGuardian } from './use-account-verbs.js';

/** Finds the guardian whom a member of the staff is, first by the same name, and says what follows. */
export function LinkGuardianDialog({
  account,
  onClose,
  onDone,
}: {
  account: AccountDetail;
  onClose: () => void;
  onDone: (guardianName: string) => void;
}): ReactElement {
  const messages = useMessages();
  const { t } = messages;
  const [typed, setTyped] = useState(account.displayName);
  const [chosen, setChosen] = useState<Candidate>();
  const q = useSettled(typed);
  const search = useQuery(guardianSearchQuery(q));
  const link = useLinkGuardian(account.id);
  const candidates = guardianCandidates(search.data?.students ?? [], q);
  const isFound = chosen !== undefined && candidates.some(({ id }) => id === chosen.id);
  return (
    <Dialog title={t('staff.guardian.link-title', { name: account.displayName })} onClose={onClose}>
      <div className={dialogForm}>
        <TextInput
          label={t('staff.guardian.search')}
          description={t('staff.guardian.search-how')}
          type="text"
          role="searchbox"
          autoComplete="off"
          spellCheck={false}
          maxLength={200}
          data-autofocus
          value={typed}
          onChange={({ currentTarget }) => setTyped(currentTarget.value)}
        />
        <ErrorNotice error={search.error} retry={() => void search.refetch()} />
        {q.trim().length < 2 ? null : search.isPending ? (
          <LoadingLines lines={3} />
        ) : search.data === undefined ? null : candidates.length === 0 ? (
          <p role="status">{t('staff.guardian.nobody', { q: q.trim() })}</p>
        ) : (
          <Radio.Group
            label={t('staff.guardian.found', { count: candidates.length })}
            value={isFound ? chosen.id : ''}
            onChange={(id) => setChosen(candidates.find((one) => one.id === id))}
          >
            <div className={styles.candidates}>
              {candidates.map((candidate) => (
                <Radio
                  key={candidate.id}
                  value={candidate.id}
                  label={nameOf(candidate, messages)}
                  description={telling(candidate, messages)}
                />
              ))}
            </div>
          </Radio.Group>
        )}
        {search.data?.next === null || search.data === undefined ? null : (
          <p>{t('staff.guardian.more')}</p>
        )}
        <p className={styles.quiet}>{t('staff.guardian.link-words')}</p>
        <ErrorNotice error={link.error} />
        <div className={dialogActions}>
          <Button
            disabled={!isFound}
            loading={link.isPending}
            onClick={() => {
              if (chosen === undefined) return;
              // The page shows the guardian as soon as it is so, and this dialog is gone by then.
              void link.mutateAsync(chosen.id).then(
                () => onDone(nameOf(chosen, messages)),
                () => undefined,
              );
            }}
          >
            {t('staff.guardian.link-submit')}
          </Button>
          <Button variant="default" onClick={onClose}>
            {t('staff.cancel')}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}

const nameOf = ({ fullName }: Candidate, { t }: Messages): string =>
  fullName ?? t('staff.guardian.unnamed');

/** By what one guardian is told from another of the name: the numbers and the children. */
function telling({ phones, children }: Candidate, { t, format }: Messages): string {
  return [
    ...phones.map((phone) => format.phone(phone)),
    ...children.map(({ name, className, relationship }) =>
      t('staff.guardian.child', {
        ...{ relationship: t(`students.relationship.${relationship}`), name, class: className },
      }),
    ),
  ].join(' · ');
}
