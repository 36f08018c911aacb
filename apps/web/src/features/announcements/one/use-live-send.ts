import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { answerOf } from '../../../platform/api/answer-of.js';
import { api } from '../../../platform/api/api.js';
import type { FollowState } from '../../../platform/server-events/follow-server-events.js';
import { useServerEvents } from '../../../platform/server-events/use-server-events.js';
import { announcementQuery } from '../reading/announcement-query.js';
import type { AnnouncementView, LiveSend, Progress } from '../reading/announcement-views.js';

export interface LiveNews {
  /** What is known of the send now: by its events, else as the announcement told it. */
  progress: Progress | null;
  secondsLeft: number | null;
  /** It is quiet, and goes on then. */
  opensAt: string | null;
  follow: FollowState | 'ended';
}

/**
 * Follows an announcement as it goes on, also before it is approved: what somebody else does with it
 * is seen at once. Whenever it comes to another state, all of it is read anew.
 */
export function useLiveSend(announcement: AnnouncementView): LiveNews {
  const queryClient = useQueryClient();
  const [news, setNews] = useState<LiveSend | undefined>(undefined);
  const { id } = announcement;
  // One that was over may go on: what failed is tried again.
  const hasEnded =
    (news?.ended === true && news.state === announcement.state) || isOver(announcement);
  const follow = useServerEvents<LiveSend>(
    hasEnded ? undefined : `/api/v1/announcements/${id}/events`,
    {
      poll: async () => {
        const { state, progress } = await answerOf(
          api.GET('/api/v1/announcements/{id}', { params: { path: { id } } }),
        );
        return { state, progress, secondsLeft: null, opensAt: null, ended: false };
      },
      onNews: (next) => {
        setNews(next);
        // What can be done with it is another thing once it is planned, and once all of it has left.
        const isFurther = pointOf(next.progress) !== pointOf(announcement.progress);
        if (next.state !== announcement.state || next.ended || isFurther) {
          void queryClient.invalidateQueries({ queryKey: announcementQuery(id).queryKey });
          void queryClient.invalidateQueries({ queryKey: ['announcements', 'list'] });
        }
      },
    },
  );
  // Of what is over, what was read last is the newest.
  const latest =
    news?.state === announcement.state && announcement.progress?.phase !== 'closed'
      ? news
      : undefined;
  return {
    progress: latest?.progress ?? announcement.progress,
    secondsLeft: latest?.secondsLeft ?? null,
    opensAt: latest?.opensAt ?? null,
    follow: hasEnded ? 'ended' : follow,
  };
}

/** Whether nothing will change any more. */
function isOver({ state, progress }: AnnouncementView): boolean {
  if (progress !== null) return progress.phase === 'closed';
  return state === 'withdrawn' || state === 'cancelled';
}

function pointOf(progress: Progress | null): 'unplanned' | 'leaving' | 'left' {
  if (progress === null) return 'unplanned';
  return progress.underWay === 0 ? 'left' : 'leaving';
}
