import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import { answerOf } from '../../../platform/api/answer-of.js';
import { api } from '../../../platform/api/api.js';
import type { Draft } from '../../../platform/drafts/use-draft.js';
import type { AnnouncementDraft } from '../write/draft.js';
import { draftListQuery } from './draft-queries.js';

/** After so long without a key the server is given what was written. Milliseconds. */
const pause = 1_500;

export interface KeptDraft {
  draft: Draft<AnnouncementDraft>;
  /** Where the server has it: nothing new, on its way, there, or not there yet. */
  state: 'none' | 'saving' | 'saved' | 'failed';
  /** Has the server forget it, once it is handed in. */
  forget: () => void;
}

/**
 * Keeps a draft also on the server, so that it is found again on another device.
 * @param id the draft's
 */
export function useKeptDraft(id: string, draft: Draft<AnnouncementDraft>): KeptDraft {
  const queryClient = useQueryClient();
  const [state, setState] = useState<KeptDraft['state']>('none');
  const isForgotten = useRef(false);
  const { value } = draft;
  const kept = useRef(value);
  useEffect(() => {
    if (kept.current === value || isForgotten.current) return undefined;
    const timer = window.setTimeout(() => {
      setState('saving');
      // What was stated is stated anew when it is handed in.
      const content = { ...value, accurate: false };
      answerOf(
        api.PUT('/api/v1/announcement-drafts/{id}', {
          params: { path: { id } },
          body: { title: value.title.slice(0, 200), content },
        }),
      ).then(
        () => {
          kept.current = value;
          setState('saved');
          void queryClient.invalidateQueries({ queryKey: draftListQuery.queryKey });
        },
        () => setState('failed'),
      );
    }, pause);
    return () => window.clearTimeout(timer);
  }, [id, value, queryClient]);
  const forget = useCallback(() => {
    isForgotten.current = true;
    void answerOf(
      api.DELETE('/api/v1/announcement-drafts/{id}', { params: { path: { id } } }),
    ).finally(() => void queryClient.invalidateQueries({ queryKey: draftListQuery.queryKey }));
  }, [id, queryClient]);
  return { draft, state, forget };
}
