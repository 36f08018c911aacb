import { queryOptions } from '@tanstack/react-query';
import { answerOf } from '../../../platform/api/answer-of.js';
import { api } from '../../../platform/api/api.js';

/** What of the school's announcements went to a class. */
export const classAnnouncementsQuery = (classId: string) =>
  queryOptions({
    queryKey: ['announcements', 'of-class', classId],
    queryFn: ({ signal }) =>
      answerOf(
        api.GET('/api/v1/classes/{id}/announcements', {
          params: { path: { id: classId } },
          signal,
        }),
      ),
  });

/** Whom of the class one of them did not reach, and why. */
export const classNotDeliveredQuery = (classId: string, id: string) =>
  queryOptions({
    queryKey: ['announcements', 'of-class', classId, 'not-delivered', id],
    queryFn: ({ signal }) =>
      answerOf(
        api.GET('/api/v1/classes/{id}/announcements/{announcementId}/not-delivered', {
          params: { path: { id: classId, announcementId: id } },
          signal,
        }),
      ),
  });
