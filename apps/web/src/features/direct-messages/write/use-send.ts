import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { ApiProblem } from '../../../platform/api/api-problem.js';
import { useIsReachable } from '../../../platform/connection/use-connection.js';
import { directMessageQuery } from '../reading/direct-message-queries.js';
import type { DirectMessage } from '../reading/direct-message-views.js';
import { newKey, type WordingDraft } from './draft.js';

/** While an earlier request with the same key is at work, it is asked again after so long. */
const atWorkMilliseconds = 1_500;

export interface Sending<Body> {
  send: (body: Body) => void;
  /** It was pressed, and no answer has come: nothing of it can be changed any more. */
  isUnderWay: boolean;
  isPending: boolean;
  error: unknown;
  retry: (() => void) | undefined;
}

/**
 * Sends what was written once, however often it is pressed and whatever becomes of the connection: the
 * request is kept with its key until it was answered, also over a reload, and goes on by itself when
 * the school can be reached again.
 */
export function useSend<Body, Draft extends WordingDraft<Body>>({
  draft,
  post,
}: {
  draft: { value: Draft; set: (value: Draft) => void; clear: () => void };
  post: (key: string, body: Body) => Promise<DirectMessage>;
}): Sending<Body> {
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const isReachable = useIsReachable();
  const { sending } = draft.value;
  // Two presses may come before the page has drawn what the first one did.
  const held = useRef(sending);
  const { mutate, isPending, error } = useMutation({
    mutationFn: ({ key, body }: NonNullable<WordingDraft<Body>['sending']>) =>
      untilItIsDone(() => post(key, body)),
    onSuccess: async (message) => {
      draft.clear();
      queryClient.setQueryData(directMessageQuery(message.id).queryKey, message);
      void queryClient.invalidateQueries({ queryKey: ['direct-messages', 'list'] });
      void queryClient.invalidateQueries({ queryKey: ['home'] });
      // The way back does not lead to what is no longer written.
      await navigate({ to: '/direct-messages/$id', params: { id: message.id }, replace: true });
    },
    onError: async (problem) => {
      if (!(problem instanceof ApiProblem) || problem.kind !== 'refused') return;
      held.current = null;
      if (problem.code === 'idempotency.answer-lost') {
        // It was sent; what was answered is gone, and the list has it.
        draft.clear();
        await navigate({ to: '/direct-messages', replace: true });
        return;
      }
      draft.set({ ...draft.value, sending: null });
      void queryClient.invalidateQueries({ queryKey: ['direct-messages', 'preview'] });
    },
  });
  useEffect(() => {
    // After a reload, and when the school can be reached again.
    if (sending !== null && isReachable) mutate(sending);
    // What is pressed is sent by the press.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [isReachable]);
  return {
    send: (body) => {
      if (held.current !== null) return;
      const next = { key: newKey(), body };
      held.current = next;
      draft.set({ ...draft.value, sending: next });
      mutate(next);
    },
    isUnderWay: sending !== null,
    isPending,
    error,
    retry: sending === null ? undefined : () => mutate(sending),
  };
}

async function untilItIsDone(post: () => Promise<DirectMessage>): Promise<DirectMessage> {
  for (;;) {
    try {
      return await post();
    } catch (problem) {
      const isAtWork = problem instanceof ApiProblem && problem.code === 'idempotency.in-progress';
      if (!isAtWork) throw problem;
      await new Promise((resolve) => window.setTimeout(resolve, atWorkMilliseconds));
    }
  }
}
