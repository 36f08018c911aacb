import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type ReactElement, useState } from 'react';
import { ErrorNotice } from '../../../components/error-notice.js';
import { LinkButton } from '../../../components/link-button.js';
import { answerOf } from '../../../platform/api/answer-of.js';
import { api } from '../../../platform/api/api.js';
import { useMessages } from '../../../platform/messages/messages.js';
import { draftListQuery } from './draft-queries.js';
import styles from './drafts.module.css';

interface Deleted {
  id: string;
  title: string;
  content: Record<string, unknown>;
}

/** What the person has begun to write; a press goes on with it, and what is deleted can come back. */
export function Drafts(): ReactElement | null {
  const { t, format } = useMessages();
  const queryClient = useQueryClient();
  const [deleted, setDeleted] = useState<Deleted | undefined>(undefined);
  const drafts = useQuery(draftListQuery).data?.items ?? [];
  const reload = () => queryClient.invalidateQueries({ queryKey: draftListQuery.queryKey });
  const path = (id: string) => ({ params: { path: { id } } });
  const remove = useMutation({
    mutationFn: async (id: string) => {
      // Read first, so that it can be put back as it was.
      const draft = await answerOf(api.GET('/api/v1/announcement-drafts/{id}', path(id)));
      await answerOf(api.DELETE('/api/v1/announcement-drafts/{id}', path(id)));
      return draft;
    },
    onSuccess: setDeleted,
    onSettled: reload,
  });
  const restore = useMutation({
    mutationFn: ({ id, title, content }: Deleted) =>
      answerOf(
        api.PUT('/api/v1/announcement-drafts/{id}', { ...path(id), body: { title, content } }),
      ),
    onSuccess: () => setDeleted(undefined),
    onSettled: reload,
  });
  if (drafts.length === 0 && deleted === undefined) return null;
  const named = (title: string): string => title || t('announcements.drafts.untitled');
  return (
    <section className={styles.drafts} aria-labelledby="drafts">
      <h2 id="drafts">{t('announcements.drafts.title')}</h2>
      {drafts.length === 0 ? null : (
        <ul>
          {drafts.map(({ id, title, changedAt }) => (
            <li key={id}>
              <Link to="/announcements/new" search={{ draft: id }} className={styles.link}>
                <bdi>{named(title)}</bdi>
              </Link>
              <span className={styles.time}>
                {t('announcements.drafts.changed', { time: format.dateTime(changedAt) })}
              </span>
              <LinkButton onClick={() => remove.mutate(id)}>
                <span aria-label={t('announcements.drafts.delete-one', { title: named(title) })}>
                  {t('announcements.drafts.delete')}
                </span>
              </LinkButton>
            </li>
          ))}
        </ul>
      )}
      {deleted === undefined ? null : (
        <p role="status" className={styles.undo}>
          {t('announcements.drafts.deleted', { title: named(deleted.title) })}
          <LinkButton onClick={() => restore.mutate(deleted)}>
            {t('announcements.drafts.undo')}
          </LinkButton>
        </p>
      )}
      <ErrorNotice error={remove.error ?? restore.error} />
    </section>
  );
}
