import { QueryClient } from '@tanstack/react-query';
import { mayPass } from './answer-of.js';

/** What was read from the API and is kept while the page is open. */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        // A school on a local network may have a browser that thinks itself offline.
        networkMode: 'always',
        staleTime: 5_000,
        retry: (failures, error) => failures < 2 && mayPass(error),
      },
      mutations: { networkMode: 'always', retry: false },
    },
  });
}
