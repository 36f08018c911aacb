import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { answerOf } from '../../../platform/api/answer-of.js';
import { api } from '../../../platform/api/api.js';
import { readAnew } from '../../../platform/server-events/take-news.js';
import { useServerEvents } from '../../../platform/server-events/use-server-events.js';
import { directMessageQuery, recipientsQuery } from '../reading/direct-message-queries.js';
import type { DirectMessage, LiveSend, Progress } from '../reading/direct-message-views.js';

/** What is known of the send at this moment. */
export interface LiveMessage {
  progress: Progress;
  /** It is quiet, and it goes on then. */
  opensAt: string | null;
}

/** Follows a message until nothing changes any more; each phone's state is read anew with each news. */
export function useLiveMessage(message: DirectMessage): LiveMessage {
  const queryClient = useQueryClient();
  const [news, setNews] = useState<LiveSend | undefined>(undefined);
  const { id } = message;
  // One that was closed goes on when something of it is tried again.
  const isOver = message.progress.phase === 'closed';
  useServerEvents<LiveSend>(isOver ? undefined : `/api/v1/direct-messages/${id}/events`, {
    poll: async () => {
      const { status, progress } = await answerOf(
        api.GET('/api/v1/direct-messages/{id}', { params: { path: { id } } }),
      );
      const ended = progress.phase === 'closed';
      return { state: status, progress, secondsLeft: null, opensAt: null, ended };
    },
    onNews: (next) => {
      setNews(next);
      void readAnew(queryClient, recipientsQuery(id).queryKey);
      if (next.ended || next.progress?.phase !== message.progress.phase) {
        void queryClient.invalidateQueries({ queryKey: directMessageQuery(id).queryKey });
        void queryClient.invalidateQueries({ queryKey: ['direct-messages', 'list'] });
      }
    },
  });
  const latest = isOver ? undefined : news;
  return { progress: latest?.progress ?? message.progress, opensAt: latest?.opensAt ?? null };
}
