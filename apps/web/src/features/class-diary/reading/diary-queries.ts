import type { Schemas } from '@lien-lac/contract';
import { queryOptions } from '@tanstack/react-query';
import { answerOf } from '../../../platform/api/answer-of.js';
import { api } from '../../../platform/api/api.js';

export type ClassDiaryView = Schemas['ClassDiaryView'];
export type DiaryListView = Schemas['DiaryListView'];
export type DiaryNews = Schemas['DiaryNewsView'];

/** @param date `YYYY-MM-DD`; without it, today at the school */
export const diariesQuery = (date?: string) =>
  queryOptions({
    queryKey: ['class-diary', 'list', date ?? 'today'],
    queryFn: () =>
      answerOf(
        api.GET('/api/v1/class-diaries', { params: { query: date === undefined ? {} : { date } } }),
      ),
    staleTime: 0,
  });

export const readDiary = (classId: string, date: string): Promise<ClassDiaryView> =>
  answerOf(
    api.GET('/api/v1/class-diaries/{classId}/{date}', { params: { path: { classId, date } } }),
  );

/** As it was when the page was opened; from then on the page keeps it (`DiaryKeeper`). */
export const diaryQuery = (classId: string, date: string) =>
  queryOptions({
    queryKey: ['class-diary', 'one', classId, date],
    queryFn: () => readDiary(classId, date),
    staleTime: 0,
    gcTime: 0,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  });
