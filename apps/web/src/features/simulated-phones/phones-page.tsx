import { TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { type ReactElement, useRef } from 'react';
import { useSearchKey } from '../../components/data-list/use-search-key.js';
import { ErrorNotice } from '../../components/error-notice.js';
import { SearchIcon } from '../../components/icons.js';
import { LoadingLines } from '../../components/loading-lines.js';
import { PageTitle } from '../../components/page-title.js';
import { useDraft } from '../../platform/drafts/use-draft.js';
import { useMessages } from '../../platform/messages/messages.js';
import { NoPhones } from './no-phones.js';
import { PhoneList } from './phone-list.js';
import styles from './phones-page.module.css';
import { SimulatedNotice } from './simulated-notice.js';
import { usePhones } from './use-phones.js';

/** What the phones got: for whoever wants to see the system from the other end. */
export function PhonesPage(): ReactElement {
  const { t } = useMessages();
  // Kept here and not in the address, where no name or number may stand.
  const written = useDraft('simulated-phones.search', '');
  const [asked] = useDebouncedValue(written.value.trim(), 150);
  const { search, total, error, retry } = usePhones(asked);
  const field = useRef<HTMLInputElement>(null);
  useSearchKey(field);
  const title = <PageTitle>{t('simulated-phones.title')}</PageTitle>;
  if (error !== null && search === undefined) {
    return (
      <>
        {title}
        <ErrorNotice error={error} retry={retry} />
      </>
    );
  }
  return (
    <>
      {title}
      <SimulatedNotice />
      <div className={styles.search}>
        <TextInput
          ref={field}
          type="search"
          label={t('simulated-phones.search')}
          description={t('simulated-phones.search.description')}
          leftSection={<SearchIcon />}
          autoComplete="off"
          spellCheck={false}
          maxLength={200}
          value={written.value}
          onChange={(event) => written.set(event.currentTarget.value)}
        />
        {/* What a search found is told; the number that grows while a send goes on is not. */}
        <p role={search === '' ? undefined : 'status'} className={styles.count}>
          {search === undefined || total === 0
            ? ''
            : t(search === '' ? 'simulated-phones.count' : 'simulated-phones.found', {
                count: total,
              })}
        </p>
      </div>
      <ErrorNotice error={error} retry={retry} />
      {search === undefined ? (
        <LoadingLines lines={6} />
      ) : total === 0 ? (
        <NoPhones search={search} showAll={() => written.set('')} />
      ) : (
        <PhoneList key={search} search={search} total={total} />
      )}
    </>
  );
}
