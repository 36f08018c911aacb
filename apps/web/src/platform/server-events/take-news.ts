import type { QueryClient, QueryKey } from '@tanstack/react-query';

/**
 * Shows what a stream has told in place of what was read. An answer that is under way may have been
 * read before that and come after it: the page would go on showing what is over, as nothing more is told
 * until something changes. So whatever is under way is read anew.
 */
export function takeNews<News>(queryClient: QueryClient, queryKey: QueryKey, news: News): void {
  const exactly = { queryKey, exact: true };
  queryClient.setQueryData<News>(queryKey, news);
  if (queryClient.isFetching(exactly) > 0) void queryClient.invalidateQueries(exactly);
}

/**
 * Reads anew what a stream said has changed, whatever is under way. Invalidating alone leaves a first reading
 * be: its answer, read before the news and come after them, would be shown for good.
 */
export async function readAnew(queryClient: QueryClient, queryKey: QueryKey): Promise<void> {
  const exactly = { queryKey, exact: true };
  await queryClient.cancelQueries(exactly);
  await queryClient.invalidateQueries(exactly);
}
