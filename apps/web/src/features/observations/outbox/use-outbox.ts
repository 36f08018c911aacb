import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { useEffect, useSyncExternalStore } from 'react';
import { answerOf } from '../../../platform/api/answer-of.js';
import { ApiProblem } from '../../../platform/api/api-problem.js';
import { api } from '../../../platform/api/api.js';
import { useIsReachable } from '../../../platform/connection/use-connection.js';
import { useSession } from '../../../platform/session/session.js';
import { type Entry, Outbox, type Outcome } from './outbox.js';

/** One for each person who has been here since the page was loaded. */
const outboxes = new Map<string, Outbox>();

export interface OpenOutbox {
  entries: readonly Entry[];
  put: Outbox['put'];
  drop: Outbox['drop'];
}

/** What the person tapped and the school has not got; sent by itself whenever it can be reached. */
export function useOutbox(): OpenOutbox {
  const queryClient = useQueryClient();
  const { id } = useSession().account;
  const outbox = outboxOf(id, queryClient);
  const entries = useSyncExternalStore(outbox.subscribe, outbox.all);
  const isReachable = useIsReachable();
  useEffect(() => {
    if (isReachable) void outbox.flush();
  }, [isReachable, outbox]);
  return {
    entries,
    put: (...it) => outbox.put(...it),
    drop: (...it) => outbox.drop(...it),
  };
}

function outboxOf(accountId: string, queryClient: QueryClient): Outbox {
  const known = outboxes.get(accountId);
  if (known !== undefined) return known;
  const created = new Outbox(localStorage, accountId, send, () => readAnew(queryClient));
  outboxes.set(accountId, created);
  return created;
}

/** A first reading that was asked for before something was sent knows nothing of it, and is given up. */
async function readAnew(queryClient: QueryClient): Promise<void> {
  const lists = { queryKey: ['observations'], predicate: isNoGrid };
  await queryClient.cancelQueries(lists);
  await queryClient.invalidateQueries(lists);
}

/** Who is in which class is not changed by what is seen of them. */
const isNoGrid = ({ queryKey }: { queryKey: readonly unknown[] }): boolean =>
  queryKey[1] !== 'grid';

async function send({ id, body }: Entry): Promise<Outcome> {
  const params = { params: { path: { id } } };
  try {
    await answerOf(
      body === null
        ? api.DELETE('/api/v1/observations/{id}', params)
        : api.PUT('/api/v1/observations/{id}', { ...params, body }),
    );
    return { kind: 'sent' };
  } catch (problem) {
    if (!(problem instanceof ApiProblem) || problem.kind !== 'refused') return { kind: 'later' };
    // What was taken back before the school had it is not there, as was wished.
    if (body === null && problem.code === 'observation.not-found') return { kind: 'sent' };
    // Whoever is asked to wait, or to sign in, has not been refused.
    if (problem.retryAfterSeconds !== undefined || problem.detail === undefined) {
      return { kind: 'later' };
    }
    if (problem.code === 'session.required') return { kind: 'later' };
    return { kind: 'refused', words: problem.detail };
  }
}
