import { useEffect, useRef, useState } from 'react';
import { followServerEvents, type FollowState } from './follow-server-events.js';

/**
 * Follows something that changes on the server while the page shows it.
 * @param url a stream of server-sent events whose data is JSON; undefined while there is nothing to follow
 * @param poll reads the same by an ordinary request, for when no stream holds
 * @returns how it is followed at the moment
 */
export function useServerEvents<News>(
  url: string | undefined,
  { poll, onNews }: { poll: () => Promise<News>; onNews: (news: News) => void },
): FollowState {
  const [state, setState] = useState<FollowState>('connecting');
  const latest = useRef({ poll, onNews });
  useEffect(() => {
    latest.current = { poll, onNews };
  });
  useEffect(() => {
    if (url === undefined) return undefined;
    return followServerEvents<News>({
      open: () => new EventSource(url),
      poll: () => latest.current.poll(),
      onNews: (news) => latest.current.onNews(news),
      onState: setState,
    });
  }, [url]);
  return state;
}
