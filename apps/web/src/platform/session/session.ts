import type { Schemas } from '@lien-lac/contract';
import type { Action, Scope } from '@lien-lac/domain';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { answerOf } from '../api/answer-of.js';
import { ApiProblem } from '../api/api-problem.js';
import { api } from '../api/api.js';
import { protectionToken } from './protection-token.js';

export type SessionView = Schemas['SessionView'];

/** Who is signed in, what this person may do, and at which school. */
export interface Session extends Omit<SessionView, 'csrfToken' | 'can'> {
  can: Partial<Record<Action, Scope>>;
}

/** The present session; null when nobody is signed in. */
export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: async (): Promise<Session | null> => {
    try {
      return openSession(await answerOf(api.GET('/api/v1/session')));
    } catch (error) {
      if (error instanceof ApiProblem && error.code === 'session.required') return null;
      throw error;
    }
  },
  staleTime: Number.POSITIVE_INFINITY,
  gcTime: Number.POSITIVE_INFINITY,
});

/** Keeps the session's protection token and gives the rest to the pages. */
export function openSession({ csrfToken, can, ...rest }: SessionView): Session {
  protectionToken.value = csrfToken;
  return { ...rest, can };
}

/** Whether the session came by the password alone, and can do nothing before its second factor. */
export function isOnTheWay({
  secondFactor: { state },
}: Pick<SessionView, 'secondFactor'>): boolean {
  return state === 'asked' || state === 'to-set-up';
}

/**
 * Who is signed in, for everything inside the shell.
 * @throws Error outside it, where there may be nobody
 */
export function useSession(): Session {
  const { data } = useQuery(sessionQuery);
  if (data === undefined || data === null) throw new Error('Nobody is signed in here.');
  return data;
}

/** How far the person may do an action; undefined when not at all. */
export function useMay(action: Action): Scope | undefined {
  return useSession().can[action];
}
