import type { Schemas } from '@lien-lac/contract';
import type { ReactElement } from 'react';
import { ShownOnceDialog } from '../../../components/shown-once/shown-once-dialog.js';
import { useMessages } from '../../../platform/messages/messages.js';

/** The link by which somebody without a mailbox sets a password. */
export function LinkDialog({
  name,
  username,
  link: { link, expiresAt },
  onKept,
}: {
  name: string;
  username: string;
  link: Schemas['OneTimeLinkView'];
  onKept: () => void;
}): ReactElement {
  const { t, format } = useMessages();
  return (
    <ShownOnceDialog
      words={{
        title: t('staff.link.title', { name }),
        label: t('staff.link.label'),
        copy: t('staff.link.copy'),
        notCopied: t('staff.link.not-copied'),
        kept: t('staff.link.kept'),
        stay: t('staff.link.stay'),
      }}
      secret={link}
      lead={t('staff.link.words', { username, time: format.dateTime(expiresAt) })}
      onKept={onKept}
    />
  );
}
