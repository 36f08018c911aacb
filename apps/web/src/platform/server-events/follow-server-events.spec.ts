import { type EventStream, followServerEvents, type FollowState } from './follow-server-events.js';

// An ES module finds Jest itself here, and its types know only of the global.
const { jest } = import.meta as unknown as { jest: typeof globalThis.jest };

class FakeStream implements EventStream {
  onopen: EventStream['onopen'] = null;
  onmessage: EventStream['onmessage'] = null;
  onerror: EventStream['onerror'] = null;
  readyState = 0;
  isClosed = false;
  close(): void {
    this.isClosed = true;
  }
  opens(): void {
    this.onopen?.({} as Event);
  }
  tells(news: unknown): void {
    this.onmessage?.({ data: JSON.stringify(news) } as MessageEvent<string>);
  }
  fails(forGood = false): void {
    this.readyState = forGood ? 2 : 0;
    this.onerror?.({} as Event);
  }
}

interface Progress {
  sent: number;
}

function follow() {
  const streams: FakeStream[] = [];
  const states: FollowState[] = [];
  const news: Progress[] = [];
  let polls = 0;
  const stop = followServerEvents<Progress>({
    open: () => {
      const stream = new FakeStream();
      streams.push(stream);
      return stream;
    },
    poll: () => Promise.resolve({ sent: 1000 + polls++ }),
    onNews: (each) => news.push(each),
    onState: (state) => states.push(state),
    pollEvery: 4_000,
  });
  const last = (): FakeStream => streams.at(-1)!;
  return { streams, states, news, stop, last, polls: () => polls };
}

describe('following a send', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  it('passes on what the server tells, and asks for nothing', async () => {
    const { last, states, news, polls, stop } = follow();
    last().opens();
    last().tells({ sent: 5 });
    await jest.advanceTimersByTimeAsync(60_000);
    expect(states).toEqual(['connecting', 'live']);
    expect(news).toEqual([{ sent: 5 }]);
    expect(polls()).toBe(0);
    stop();
  });

  it('leaves a short break to the browser, which connects again', () => {
    const { last, states, streams, stop } = follow();
    last().opens();
    last().fails();
    last().opens();
    expect(states).toEqual(['connecting', 'live', 'connecting', 'live']);
    expect(streams).toHaveLength(1);
    stop();
  });

  it('asks every few seconds while no stream holds, and goes back to events when one does', async () => {
    const { last, states, news, streams, polls, stop } = follow();
    last().fails(true);
    await jest.advanceTimersByTimeAsync(0);
    expect(states.at(-1)).toBe('polling');
    expect(news).toEqual([{ sent: 1000 }]);
    await jest.advanceTimersByTimeAsync(4_000);
    expect(polls()).toBe(2);
    expect(streams).toHaveLength(2);
    last().opens();
    await jest.advanceTimersByTimeAsync(20_000);
    expect(states.at(-1)).toBe('live');
    expect(polls()).toBe(2);
    stop();
  });

  it('gives a stream up that fails three times in a row', async () => {
    const { streams, last, states, stop } = follow();
    last().fails();
    last().fails();
    expect(states.at(-1)).toBe('connecting');
    last().fails();
    await jest.advanceTimersByTimeAsync(0);
    expect(states.at(-1)).toBe('polling');
    expect(streams[0]!.isClosed).toBe(true);
    stop();
  });

  it('waits longer and longer before it opens another stream', async () => {
    const { streams, last, stop } = follow();
    last().fails(true);
    await jest.advanceTimersByTimeAsync(2_000);
    expect(streams).toHaveLength(2);
    last().fails(true);
    await jest.advanceTimersByTimeAsync(2_000);
    expect(streams).toHaveLength(2);
    await jest.advanceTimersByTimeAsync(2_000);
    expect(streams).toHaveLength(3);
    stop();
  });

  it('does nothing any more once stopped', async () => {
    const { last, news, polls, stop } = follow();
    last().fails(true);
    stop();
    await jest.advanceTimersByTimeAsync(60_000);
    expect(news).toEqual([]);
    expect(polls()).toBe(1);
  });
});
