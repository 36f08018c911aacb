import type { QueryClient } from '@tanstack/react-query';
import { type Session, sessionQuery } from './session.js';

/**
 * Puts another person, or nobody, in front of the screen: what was read for the one before is gone.
 * The session's own query stays, as the shell watches it.
 */
export function changePerson(queryClient: QueryClient, next: Session | null): void {
  queryClient.setQueryData(sessionQuery.queryKey, next);
  queryClient.removeQueries({
    predicate: ({ queryKey }) => queryKey[0] !== sessionQuery.queryKey[0],
  });
}
