import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { ErrorNotice } from '../../../components/error-notice.js';
import { LoadingLines } from '../../../components/loading-lines.js';
import { PageTitle } from '../../../components/page-title.js';
import { StateBadge } from '../../../components/state-badge.js';
import { useMessages } from '../../../platform/messages/messages.js';
import { turnOf } from '../list/turn-of.js';
import { announcementQuery } from '../reading/announcement-query.js';
import type { AnnouncementView } from '../reading/announcement-views.js';
import { schoolClockQuery } from '../reading/school-clock-query.js';
import styles from './announcement-page.module.css';
import { History } from './history.js';
import { NotDelivered } from './not-delivered.js';
import { isOvertaken, Overtaken } from './overtaken.js';
import { Related } from './related.js';
import { SampleColumn } from './sample-column.js';
import { Stage } from './stage.js';
import { useLiveSend } from './use-live-send.js';
import { useSample } from './use-sample.js';
import { useVerbs, type Verbs } from './use-verbs.js';

const route = getRouteApi('/signed-in/announcements/$id');

/** In milliseconds. */
const newsEvery = 10_000;

/** One announcement, as its state and this person's part in it ask for. */
export function AnnouncementPage(): ReactElement {
  const { t } = useMessages();
  const { id } = route.useParams();
  const announcement = useQuery({
    ...announcementQuery(id),
    // What nobody knows may still clear up by itself: a receipt comes when it comes.
    refetchInterval: ({ state: { data } }) =>
      (data?.progress?.unknown ?? 0) > 0 ? newsEvery : false,
  });
  if (announcement.data !== undefined) {
    return <One key={id} announcement={announcement.data} />;
  }
  return (
    <>
      <PageTitle>{t('announcements.one.title')}</PageTitle>
      {announcement.isError ? (
        <>
          <ErrorNotice error={announcement.error} retry={() => void announcement.refetch()} />
          <Link to="/announcements" className={styles.toList}>
            {t('announcements.one.to-list')}
          </Link>
        </>
      ) : (
        <LoadingLines lines={4} />
      )}
    </>
  );
}

function One({ announcement }: { announcement: AnnouncementView }): ReactElement {
  const { t, format } = useMessages();
  const verbs = useVerbs(announcement.id);
  const live = useLiveSend(announcement);
  const sample = useSample(announcement);
  const clock = useQuery(schoolClockQuery).data;
  const now = clock?.now ?? announcement.requestedAt;
  const { progress } = live;
  const missing = { didNotArrive: progress?.didNotArrive ?? 0, unknown: progress?.unknown ?? 0 };
  const isStanding = progress !== null && (progress.underWay === 0 || live.opensAt !== null);
  const turn = turnOf({ ...announcement, progress }, (instant) => format.nearTime(instant, now));
  const wasOvertaken = Object.values(verbs).some(({ error }) => isOvertaken(error));
  // Whoever decides reads the message first; later on, what became of it comes first.
  const isRequest = announcement.state === 'submitted' || announcement.state === 'returned';
  const message = <SampleColumn announcement={announcement} sample={sample} />;
  return (
    <>
      <PageTitle
        lead={
          <span className={styles.lead}>
            <StateBadge of="announcement" state={announcement.state} />
            <span>{t(turn.key, turn.values)}</span>
          </span>
        }
      >
        {announcement.title}
      </PageTitle>
      {wasOvertaken ? <Overtaken announcement={announcement} seen={seenRevision(verbs)} /> : null}
      <Related announcement={announcement} />
      <div className={styles.columns} data-request={isRequest || undefined}>
        {isRequest ? message : null}
        <Stage
          announcement={announcement}
          live={live}
          preview={sample.preview}
          previewError={sample.error}
          verbs={verbs}
          now={now}
        />
        {isStanding && missing.didNotArrive + missing.unknown > 0 ? (
          <NotDelivered id={announcement.id} missing={missing} />
        ) : null}
        {isRequest ? null : message}
      </div>
      <History history={announcement.history} />
    </>
  );
}

/** Which revision was to be let go, confirmed or edited, as it was overtaken. */
function seenRevision({ approve, confirm, edit }: Verbs): number | undefined {
  if (isOvertaken(approve.error)) return approve.variables;
  if (isOvertaken(confirm.error)) return confirm.variables;
  return isOvertaken(edit.error) ? edit.variables?.revision : undefined;
}
