import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { homeroomParts } from '@lien-lac/domain';
import { type ReactElement, useState } from 'react';
import { ErrorNotice } from '../../components/error-notice.js';
import { goToTitle } from '../../components/go-to-title.js';
import { LoadingLines } from '../../components/loading-lines.js';
import { PageTitle } from '../../components/page-title.js';
import { useMessages } from '../../platform/messages/messages.js';
import { EarlierHolders } from './earlier-holders.js';
import { type Homeroom, homeroomQuery } from './homeroom-queries.js';
import styles from './homerooms-page.module.css';
import { PartHolders } from './part-holders.js';

const route = getRouteApi('/signed-in/homerooms/$id');

/** One class: its teacher, deputies and substitutes, now and to come; and who had it before. */
export function HomeroomPage(): ReactElement {
  const { t } = useMessages();
  const { id } = route.useParams();
  const homeroom = useQuery(homeroomQuery(id));
  if (homeroom.data !== undefined) return <Found key={id} homeroom={homeroom.data} />;
  return (
    <div className={`${styles.page} ${styles.narrow}`}>
      <PageTitle>{t('homerooms.title')}</PageTitle>
      {homeroom.isError ? (
        <>
          <ErrorNotice error={homeroom.error} retry={() => void homeroom.refetch()} />
          <p>
            <Link to="/homerooms">{t('homerooms.to-list')}</Link>
          </p>
        </>
      ) : (
        <LoadingLines lines={5} />
      )}
    </div>
  );
}

function Found({ homeroom }: { homeroom: Homeroom }): ReactElement {
  const { t } = useMessages();
  const [done, setDone] = useState<string>();
  const { className, schoolYear, assignments } = homeroom;
  return (
    <div className={`${styles.page} ${styles.narrow}`}>
      <PageTitle lead={t('homerooms.one.lead', { year: `${schoolYear}–${schoolYear + 1}` })}>
        {t('homerooms.one.title', { name: className })}
      </PageTitle>
      <p role="status" className={styles.done}>
        {done}
      </p>
      {homeroomParts.map((part) => (
        <PartHolders
          key={part}
          homeroom={homeroom}
          part={part}
          onDone={(words) => {
            setDone(words);
            goToTitle();
          }}
        />
      ))}
      <EarlierHolders assignments={assignments} />
      <p>
        <Link to="/homerooms">{t('homerooms.to-list')}</Link>
      </p>
    </div>
  );
}
