import { Button } from '@mantine/core';
import { type ReactElement, useState } from 'react';
import { useMessages } from '../../../platform/messages/messages.js';
import { OptOutDialog } from '../opt-out-dialog.js';
import type { GuardianDetail, StudentDetail } from '../student-queries.js';
import { AddressDialog } from './address-dialog.js';
import { ConsentsDialog } from './consents-dialog.js';
import { CorrectGuardianDialog } from './correct-guardian-dialog.js';
import { EndGuardianshipDialog } from './end-guardianship-dialog.js';
import styles from './guardian-actions.module.css';
import { PreferencesDialog } from './preferences-dialog.js';

const deeds = ['correct', 'address', 'preferences', 'consents', 'opt-out', 'end'] as const;
type Deed = (typeof deeds)[number];

/** What this person may do about a guardian, each over the page. */
export function GuardianActions({
  guardian,
  student,
}: {
  guardian: GuardianDetail;
  student: StudentDetail;
}): ReactElement | null {
  const { t } = useMessages();
  const [open, setOpen] = useState<Deed>();
  const { can, optOuts = [] } = guardian;
  const may = (deed: Deed): boolean =>
    deed === 'opt-out' ? can?.optOut === true && optOuts.length < 3 : can?.propose === true;
  const allowed = deeds.filter(may);
  if (allowed.length === 0 && open === undefined) return null;
  const shown = { guardian, student, onClose: () => setOpen(undefined) };
  return (
    <div className={styles.actions}>
      {allowed.map((deed) => (
        <Button key={deed} variant="subtle" onClick={() => setOpen(deed)}>
          {t(`students.guardian.do.${deed}`)}
        </Button>
      ))}
      {open === 'correct' ? <CorrectGuardianDialog {...shown} /> : null}
      {open === 'address' ? <AddressDialog {...shown} /> : null}
      {open === 'preferences' ? <PreferencesDialog {...shown} /> : null}
      {open === 'consents' ? <ConsentsDialog guardian={guardian} onClose={shown.onClose} /> : null}
      {open === 'opt-out' ? <OptOutDialog guardian={guardian} onClose={shown.onClose} /> : null}
      {open === 'end' ? <EndGuardianshipDialog {...shown} /> : null}
    </div>
  );
}
