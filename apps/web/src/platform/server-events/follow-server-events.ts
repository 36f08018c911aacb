/**
 * - `live`: the server tells of every change at once.
 * - `polling`: it is asked every few seconds, since no stream of events holds.
 * - `connecting`: neither yet.
 */
export type FollowState = 'connecting' | 'live' | 'polling';

/** The part of an EventSource that is used. */
export interface EventStream {
  onopen: ((event: Event) => void) | null;
  onmessage: ((event: MessageEvent<string>) => void) | null;
  onerror: ((event: Event) => void) | null;
  /** 2 when the browser will not try again by itself. */
  readonly readyState: number;
  close: () => void;
}

export interface Following<News> {
  /** Opens the stream. */
  open: () => EventStream;
  /** Asks for the same by an ordinary request. */
  poll: () => Promise<News>;
  onNews: (news: News) => void;
  onState: (state: FollowState) => void;
  /** Milliseconds between two questions while there is no stream. */
  pollEvery?: number;
}

/** A stream that failed so often in a row is given up for a while. */
const tries = 3;
const firstPause = 2_000;
const longestPause = 60_000;
const closed = 2;

/**
 * Follows something that changes on the server: by its events as long as they come, and by asking
 * while they do not (a proxy that holds them back, a network that drops them).
 * @returns stops following
 */
export function followServerEvents<News>({
  open,
  poll,
  onNews,
  onState,
  pollEvery = 4_000,
}: Following<News>): () => void {
  let stopped = false;
  let stream: EventStream | undefined;
  let failures = 0;
  let pause = firstPause;
  let polling: ReturnType<typeof setInterval> | undefined;
  let reopening: ReturnType<typeof setTimeout> | undefined;

  const ask = (): void => {
    poll().then(
      (news) => {
        if (!stopped) onNews(news);
      },
      // The notice about the connection tells of it, and the next question follows.
      () => undefined,
    );
  };
  const stopPolling = (): void => {
    clearInterval(polling);
    polling = undefined;
  };
  const fallBack = (): void => {
    stream?.close();
    stream = undefined;
    if (polling === undefined) {
      onState('polling');
      ask();
      polling = setInterval(ask, pollEvery);
    }
    reopening = setTimeout(connect, pause);
    pause = Math.min(pause * 2, longestPause);
  };
  const connect = (): void => {
    const opened = open();
    stream = opened;
    opened.onopen = () => {
      failures = 0;
      stopPolling();
      onState('live');
    };
    opened.onmessage = ({ data }) => {
      pause = firstPause;
      onNews(JSON.parse(data) as News);
    };
    opened.onerror = () => {
      if (stopped || stream !== opened) return;
      failures += 1;
      if (opened.readyState === closed || failures >= tries || polling !== undefined) fallBack();
      else onState('connecting');
    };
  };

  onState('connecting');
  connect();
  return () => {
    stopped = true;
    stream?.close();
    stopPolling();
    clearTimeout(reopening);
  };
}
