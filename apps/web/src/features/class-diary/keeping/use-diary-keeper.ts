import type { DiaryConflict } from '@lien-lac/domain';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { answerOf } from '../../../platform/api/answer-of.js';
import { api } from '../../../platform/api/api.js';
import { useIsReachable } from '../../../platform/connection/use-connection.js';
import { DraftStore } from '../../../platform/drafts/draft-store.js';
import { useServerEvents } from '../../../platform/server-events/use-server-events.js';
import { useSession } from '../../../platform/session/session.js';
import { type ClassDiaryView, type DiaryNews, readDiary } from '../reading/diary-queries.js';
import { DiaryKeeper, type KeeperState } from './diary-keeper.js';
import type { KeptDiary } from './kept-diary.js';

/**
 * The diary of a page, kept while it is written. What the server has not taken yet stays in the browser
 * beyond the tab, under the person's account, until it has or they sign out.
 */
export function useDiaryKeeper(opened: ClassDiaryView): { keeper: DiaryKeeper } & KeeperState {
  const { id } = useSession().account;
  const queryClient = useQueryClient();
  const { classId, date } = opened;
  const [keeper] = useState(() => {
    const store = new DraftStore(localStorage, id);
    const name = `class-diary.${classId}.${date}`;
    return new DiaryKeeper(opened, store.read<KeptDiary>(name), {
      send: async ({ key, changes }) => {
        const answer = await answerOf(
          api.PATCH('/api/v1/class-diaries/{classId}/{date}', {
            params: { path: { classId, date }, header: { 'Idempotency-Key': key } },
            body: { changes: [...changes] },
          }),
        );
        return { ...answer, conflicts: answer.conflicts as DiaryConflict[] };
      },
      read: () => readDiary(classId, date),
      keep: (kept) => (kept === null ? store.remove(name) : store.write(name, kept)),
      newKey,
    });
  });
  const state = useSyncExternalStore(keeper.subscribe, keeper.state);
  const isReachable = useIsReachable();
  useEffect(() => {
    if (isReachable) keeper.start();
  }, [keeper, isReachable]);
  useEffect(() => {
    const leave = (): void => {
      if (document.visibilityState === 'hidden') void keeper.flush();
    };
    document.addEventListener('visibilitychange', leave);
    return () => {
      document.removeEventListener('visibilitychange', leave);
      // Who goes to another page within the pause has it sent all the same.
      void keeper.flush().finally(() => {
        keeper.stop();
        void queryClient.invalidateQueries({ queryKey: ['home'] });
      });
    };
  }, [keeper, queryClient]);
  useServerEvents<DiaryNews>(`/api/v1/class-diaries/${classId}/${date}/events`, {
    poll: async () => {
      const { version, status } = await readDiary(classId, date);
      return { version, status, ended: false };
    },
    onNews: ({ version }) => void keeper.hear(version),
  });
  return { keeper, ...state };
}

/** A key that no other request has. It also works where a school's network has no certificate. */
function newKey(): string {
  return [...crypto.getRandomValues(new Uint8Array(16))]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('');
}
