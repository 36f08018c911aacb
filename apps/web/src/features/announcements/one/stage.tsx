import type { ReactElement } from 'react';
import { ActionLink } from '../../../components/action-link.js';
import { ErrorNotice } from '../../../components/error-notice.js';
import { type Fact, FactList } from '../../../components/fact-list.js';
import { type Messages, useMessages } from '../../../platform/messages/messages.js';
import type { AnnouncementView, Preview } from '../reading/announcement-views.js';
import styles from './announcement-page.module.css';
import { AskTwice } from './ask-twice.js';
import { isOvertaken } from './overtaken.js';
import { Aftermath } from './aftermath.js';
import { isEdited, Proposal } from './proposal.js';
import { requestFacts } from './request-facts.js';
import { Results } from './results.js';
import { ReturnNote } from './return-note.js';
import { ReviewPane } from './review-pane.js';
import { SendProgress } from './send-progress.js';
import { SentAudience } from './sent-audience.js';
import { Steering } from './steering.js';
import type { LiveNews } from './use-live-send.js';
import type { Verbs } from './use-verbs.js';

interface StageProps {
  announcement: AnnouncementView;
  live: LiveNews;
  preview: Preview | undefined;
  previewError: unknown;
  verbs: Verbs;
  /** School time. */
  now: string;
}

/** What there is to see and to do at the point that it has come to. */
export function Stage(props: StageProps): ReactElement {
  const { announcement, preview, previewError, verbs, now } = props;
  if (announcement.can.approve) {
    return (
      <div className={styles.stage}>
        {preview === undefined ? <ErrorNotice error={previewError} /> : null}
        <ReviewPane announcement={announcement} preview={preview} verbs={verbs} now={now} />
      </div>
    );
  }
  switch (announcement.state) {
    case 'waiting':
    case 'sending':
    case 'paused':
    case 'sent':
    case 'expired':
    case 'cancelled':
      return <Send {...props} />;
    case 'draft':
    case 'submitted':
    case 'returned':
    case 'withdrawn':
      return <Request {...props} />;
  }
}

/** A request that others decide on, or that came back. */
function Request({
  announcement,
  preview,
  verbs: { confirm, withdraw },
}: StageProps): ReactElement {
  const messages = useMessages();
  const { t } = messages;
  const { id, can, state } = announcement;
  const facts = requestFacts(announcement, preview, messages);
  const edited = isEdited(announcement) ? announcement : undefined;
  return (
    <div className={styles.stage}>
      {edited === undefined ? null : (
        <Proposal announcement={edited} preview={preview} confirm={confirm} />
      )}
      {state === 'returned' && edited === undefined ? (
        <ReturnNote announcement={announcement} />
      ) : null}
      {can.resubmit && !can.confirm ? (
        <div className={styles.buttons}>
          <ActionLink to="/announcements/$id/edit" params={{ id }}>
            {t('announcements.returned.mend')}
          </ActionLink>
        </div>
      ) : null}
      {can.confirm ? null : <FactList facts={facts} />}
      {can.withdraw ? (
        <AskTwice
          label={t('announcements.withdraw.button')}
          question={t('announcements.withdraw.question')}
          isPending={withdraw.isPending}
          error={isOvertaken(withdraw.error) ? undefined : withdraw.error}
          onConfirm={() => withdraw.mutate()}
        />
      ) : null}
    </div>
  );
}

/** What was let go: before, during and after. */
function Send({ announcement, live, preview, verbs, now }: StageProps): ReactElement {
  const messages = useMessages();
  const { t, format } = messages;
  const { state, requesterName, requesterRole, requestedAt, approverName } = announcement;
  const { progress } = live;
  const left = progress === null ? preview?.phones : progress.underWay;
  const leavesAt = preview?.leavesAt ?? announcement.leaveAt;
  const facts = [
    {
      label: t('announcements.fact.audience'),
      value: <SentAudience announcement={announcement} progress={progress} />,
    },
    {
      label: t('announcements.fact.requester'),
      value: t('announcements.fact.requester-value', {
        name: requesterName,
        role: t(`accounts.role.${requesterRole}`),
        time: format.dateTime(requestedAt),
      }),
    },
    ...(approverName === null
      ? []
      : [{ label: t('announcements.fact.approver'), value: approverName }]),
    ...costFact(announcement, progress, preview?.partPrice ?? 0, messages),
  ];
  return (
    <div className={styles.stage}>
      <div aria-live="polite" className={styles.stage}>
        {state === 'waiting' ? (
          <p className={styles.leaves}>
            {leavesAt === null || left === undefined
              ? t('announcements.live.planning')
              : t('announcements.live.leaves', {
                  count: left,
                  time: format.nearTime(leavesAt, now),
                })}
          </p>
        ) : null}
      </div>
      {state === 'sending' || state === 'paused' ? <SendProgress live={live} now={now} /> : null}
      {progress === null || progress.total === 0 || state === 'waiting' ? null : (
        <Results progress={progress} isDecided={announcement.can.decideUnknown} />
      )}
      <Steering announcement={announcement} verbs={verbs} left={left} now={now} />
      {progress === null ? null : (
        <Aftermath announcement={announcement} progress={progress} verbs={verbs} />
      )}
      <FactList facts={facts} />
    </div>
  );
}

/** What it costs as planned; once something has left, what it came to. */
function costFact(
  { state, plannedParts }: AnnouncementView,
  progress: LiveNews['progress'],
  partPrice: number,
  { t, format }: Messages,
): Fact[] {
  if (plannedParts === null || plannedParts === 0) return [];
  const left = progress?.partsLeft ?? 0;
  const isPlan = state === 'waiting' || left === plannedParts;
  return [
    {
      label: t('announcements.fact.cost'),
      value: isPlan
        ? t('announcements.fact.planned', {
            parts: plannedParts,
            cost: format.money(plannedParts * partPrice),
          })
        : t('announcements.fact.left', {
            left,
            parts: plannedParts,
            cost: format.money(left * partPrice),
          }),
    },
  ];
}
