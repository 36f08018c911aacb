import { QueryObserver } from '@tanstack/react-query';
import { createQueryClient } from '../api/query-client.js';
import { readAnew, takeNews } from './take-news.js';

const queryKey = ['a class’s day'];

/** A page that shows what it has read, from a server that answers when it is told to. */
function openPage() {
  const queryClient = createQueryClient();
  const requests: ((answer: string) => void)[] = [];
  const queryFn = () => new Promise<string>((resolve) => requests.push(resolve));
  const observer = new QueryObserver(queryClient, { queryKey, queryFn });
  const close = observer.subscribe(() => undefined);
  return {
    requests,
    readAnew: () => queryClient.invalidateQueries({ queryKey }),
    hearsOfNews: () => readAnew(queryClient, queryKey),
    isTold: (news: string) => takeNews(queryClient, queryKey, news),
    shown: () => observer.getCurrentResult().data,
    answer: async (place: number, answer: string) => {
      requests[place]!(answer);
      await new Promise((resolve) => setImmediate(resolve));
    },
    close: () => {
      close();
      queryClient.clear();
    },
  };
}

describe('What a stream tells', () => {
  let page: ReturnType<typeof openPage>;
  beforeEach(async () => {
    page = openPage();
    await page.answer(0, 'ready');
  });
  afterEach(() => page.close());

  it('is shown at once, and nothing is asked for', () => {
    page.isTold('sent');
    expect(page.shown()).toBe('sent');
    expect(page.requests).toHaveLength(1);
  });

  it('is not undone by an answer that was read before it and comes after it', async () => {
    const isRead = page.readAnew();
    page.isTold('confirmed');
    await page.answer(1, 'under way');
    expect(page.shown()).toBe('confirmed');
    // Which of the two is the newer one is known once it is read again; whoever waits, waits for that.
    await page.answer(2, 'confirmed, and corrected');
    await isRead;
    expect(page.shown()).toBe('confirmed, and corrected');
    expect(page.requests).toHaveLength(3);
  });
});

describe('What a stream says has changed', () => {
  it('is read anew also while it is read for the first time, and the earlier answer is not shown', async () => {
    const page = openPage();
    const isRead = page.hearsOfNews();
    await page.answer(0, 'under way');
    expect(page.shown()).toBeUndefined();
    await page.answer(1, 'confirmed');
    await isRead;
    expect(page.shown()).toBe('confirmed');
    expect(page.requests).toHaveLength(2);
    page.close();
  });
});
