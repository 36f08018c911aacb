import type { AudienceRule } from '@lien-lac/domain';
import { Button, Checkbox, TextInput } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { type ReactElement, useState } from 'react';
import { Dialog } from '../../../components/dialog.js';
import { ErrorNotice } from '../../../components/error-notice.js';
import { SearchIcon } from '../../../components/icons.js';
import { LinkButton } from '../../../components/link-button.js';
import { LoadingLines } from '../../../components/loading-lines.js';
import { useSettled } from '../../../components/use-settled.js';
import { useMessages } from '../../../platform/messages/messages.js';
import { type RecipientLine, recipientsQuery } from '../reading/recipients-query.js';
import styles from './recipients-dialog.module.css';

/** Who gets it, one by one, each with the reason; single ones may be unticked. */
export function RecipientsDialog({
  audience,
  text,
  unticked,
  onUnticked,
  onLook,
  onClose,
}: {
  audience: AudienceRule;
  text: string;
  /** The contacts of those that were. */
  unticked: readonly string[];
  /** Absent where nothing can be changed. */
  onUnticked?: (contactIds: string[]) => void;
  onLook?: (contactId: string) => void;
  onClose: () => void;
}): ReactElement {
  const { t } = useMessages();
  const [typed, setTyped] = useState('');
  const q = useSettled(typed.trim());
  // The list itself does not change with a tick: whoever was unticked stays in it.
  const [asked] = useState(audience);
  const list = useInfiniteQuery(recipientsQuery(asked, text, q));
  const lines = list.data?.pages.flatMap(({ items }) => items);
  const toggle = ({ contactIds }: RecipientLine, isIn: boolean): void => {
    const others = unticked.filter((id) => !contactIds.includes(id));
    onUnticked?.(isIn ? others : [...others, ...contactIds]);
  };
  return (
    <Dialog title={t('announcements.recipients.title')} size="lg" onClose={onClose}>
      <TextInput
        label={t('announcements.recipients.search')}
        placeholder={t('announcements.recipients.search-example')}
        leftSection={<SearchIcon />}
        autoComplete="off"
        maxLength={200}
        value={typed}
        onChange={({ currentTarget }) => setTyped(currentTarget.value)}
      />
      {lines === undefined ? (
        list.isError ? (
          <ErrorNotice error={list.error} retry={() => void list.refetch()} />
        ) : (
          <LoadingLines lines={3} />
        )
      ) : (
        <>
          <p role="status" className={styles.words}>
            {lines.length === 0
              ? t('announcements.recipients.nobody')
              : onUnticked === undefined
                ? null
                : t('announcements.recipients.help')}
          </p>
          <ul className={styles.list}>
            {lines.map((line) => (
              <Line
                key={`${line.contactIds.join()} ${line.students[0]?.id ?? ''}`}
                line={line}
                isIn={!line.contactIds.every((id) => unticked.includes(id))}
                onToggle={onUnticked === undefined ? undefined : (isIn) => toggle(line, isIn)}
                onLook={onLook}
              />
            ))}
          </ul>
          {list.hasNextPage ? (
            <Button
              variant="default"
              loading={list.isFetchingNextPage}
              onClick={() => void list.fetchNextPage()}
            >
              {t('announcements.more')}
            </Button>
          ) : null}
        </>
      )}
    </Dialog>
  );
}

function Line({
  line: { students, reasons, phone, contactIds },
  isIn,
  onToggle,
  onLook,
}: {
  line: RecipientLine;
  isIn: boolean;
  onToggle?: ((isIn: boolean) => void) | undefined;
  onLook?: ((contactId: string) => void) | undefined;
}): ReactElement {
  const { t, language, format } = useMessages();
  const names = students
    .map(({ fullName, className }) =>
      className === null ? fullName : `${fullName} (${className})`,
    )
    .join(', ');
  const because = reasons.map((reason) => reason[language]).join(', ');
  const first = contactIds[0];
  return (
    <li className={styles.line} data-out={!isIn || undefined}>
      <div className={styles.who}>
        {onToggle === undefined ? (
          <span>{names}</span>
        ) : (
          <Checkbox
            label={names}
            checked={isIn}
            onChange={({ currentTarget }) => onToggle(currentTarget.checked)}
          />
        )}
        <span className={styles.because}>
          {phone === null ? because : `${format.phone(phone)} · ${because}`}
        </span>
      </div>
      {onLook === undefined || first === undefined || !isIn ? null : (
        <LinkButton onClick={() => onLook(first)}>{t('announcements.recipients.look')}</LinkButton>
      )}
    </li>
  );
}
