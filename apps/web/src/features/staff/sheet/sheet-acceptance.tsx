import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { ActionLink } from '../../../components/action-link.js';
import { ErrorNotice } from '../../../components/error-notice.js';
import pane from '../../../components/pane.module.css';
import { type Messages, useMessages } from '../../../platform/messages/messages.js';
import { HandedOverLinks } from './handed-over-links.js';
import styles from './sheet.module.css';
import { type StaffSheet, useAcceptSheet } from './sheet-queries.js';

/** What taking the sheet over makes, and the one button that does it; then what it made. */
export function SheetAcceptance({ sheet }: { sheet: StaffSheet }): ReactElement {
  const messages = useMessages();
  const { t } = messages;
  const accept = useAcceptSheet(sheet.id);
  const { outcome, can, status, people } = sheet;
  const isAccepted = status === 'accepted';
  const parts = partsOf(outcome, messages);
  const withoutMailbox = people.filter(({ isNew, email }) => isNew && email === null).length;
  const links = accept.data?.links ?? [];
  return (
    <section
      className={pane.pane}
      aria-label={t(isAccepted ? 'staff.sheet.accepted' : 'staff.sheet.preview')}
    >
      <p className={styles.counts}>
        {parts.length === 0
          ? t(people.length === 0 ? 'staff.sheet.nobody' : 'staff.sheet.all-known')
          : t(isAccepted ? 'staff.sheet.did' : 'staff.sheet.would', { parts: parts.join(', ') })}
      </p>
      {links.length === 0 ? null : <HandedOverLinks links={links} />}
      {isAccepted ? (
        <div className={pane.actions}>
          {outcome.awaiting > 0 ? (
            <ActionLink to="/accounts/role-changes">{t('staff.sheet.to-waiting')}</ActionLink>
          ) : (
            <ActionLink to="/accounts">{t('staff.sheet.to-list')}</ActionLink>
          )}
          <Link to="/accounts/sheet" className={styles.link}>
            {t('staff.sheet.another')}
          </Link>
        </div>
      ) : (
        <>
          <ul className={styles.hints}>
            {outcome.unchanged > 0 ? (
              <li>{t('staff.sheet.unchanged', { count: outcome.unchanged })}</li>
            ) : null}
            {outcome.awaiting > 0 ? (
              <li>{t('staff.sheet.awaiting', { count: outcome.awaiting })}</li>
            ) : null}
            {outcome.created > 0 ? <li>{t('staff.sheet.mails')}</li> : null}
            {withoutMailbox > 0 ? (
              <li>{t('staff.sheet.links', { count: withoutMailbox })}</li>
            ) : null}
          </ul>
          <ErrorNotice error={accept.error} retry={() => accept.mutate()} />
          <div className={pane.actions}>
            {can.accept && parts.length > 0 ? (
              <Button loading={accept.isPending} onClick={() => accept.mutate()}>
                {t('staff.sheet.accept', { parts: parts.join(', ') })}
              </Button>
            ) : null}
            <Link to="/accounts/sheet" className={styles.link}>
              {t('staff.sheet.other')}
            </Link>
          </div>
        </>
      )}
    </section>
  );
}

/** What is made, in the order in which the button says it. */
function partsOf({ created, classes }: StaffSheet['outcome'], { t }: Messages): string[] {
  return [
    ...(created === 0 ? [] : [t('staff.sheet.part.created', { count: created })]),
    ...(classes === 0 ? [] : [t('staff.sheet.part.classes', { count: classes })]),
  ];
}
