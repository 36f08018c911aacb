import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { ErrorNotice } from '../../components/error-notice.js';
import { ForwardIcon } from '../../components/icons.js';
import { LoadingLines } from '../../components/loading-lines.js';
import { PageTitle } from '../../components/page-title.js';
import { useMessages } from '../../platform/messages/messages.js';
import { describeOwners } from './describe-owners.js';
import styles from './phone-page.module.css';
import { phoneQuery } from './phone-query.js';
import { PhoneScreen } from './phone-screen.js';
import { SimulatedNotice } from './simulated-notice.js';

const route = getRouteApi('/signed-in/phones/$id');

/** One phone, as whoever holds it would see it. */
export function PhonePage(): ReactElement {
  const messages = useMessages();
  const { t, format } = messages;
  const { id } = route.useParams();
  const { data, error, refetch, hasNextPage, isFetchingNextPage, fetchNextPage } = useInfiniteQuery(
    phoneQuery(id),
  );
  const phone = data?.pages[0]?.phone;
  return (
    <>
      <Link to="/phones" className={styles.back}>
        <ForwardIcon />
        {t('simulated-phones.phone.back')}
      </Link>
      <PageTitle
        lead={
          phone === undefined ? (
            '\u00a0'
          ) : (
            <>
              <span className={styles.number}>{format.phone(phone.number)}</span>{' '}
              {describeOwners(phone.owners, messages)}
            </>
          )
        }
      >
        {t('simulated-phones.phone.title')}
      </PageTitle>
      <ErrorNotice error={error} retry={() => void refetch()} />
      {data === undefined ? (
        error === null && <LoadingLines lines={4} />
      ) : (
        <div className={styles.phone}>
          <SimulatedNotice />
          <PhoneScreen
            messages={data.pages.flatMap((page) => page.messages)}
            hasOlder={hasNextPage}
            isReadingOlder={isFetchingNextPage}
            readOlder={() => void fetchNextPage()}
          />
        </div>
      )}
    </>
  );
}
