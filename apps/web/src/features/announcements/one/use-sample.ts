import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { AnnouncementView, Preview } from '../reading/announcement-views.js';
import { previewQuery } from '../reading/preview-query.js';

export interface ShownSample {
  preview: Preview | undefined;
  error: unknown;
  at: number;
  setAt: (at: number) => void;
}

/** One recipient's message, and the next one's before it is asked for. */
export function useSample(announcement: AnnouncementView): ShownSample {
  const queryClient = useQueryClient();
  const [at, setAt] = useState(0);
  const { data: preview, error } = useQuery(previewQuery(announcement, at));
  const messages = preview?.messages;
  useEffect(() => {
    if (messages !== undefined && at + 1 < messages) {
      void queryClient.prefetchQuery(previewQuery(announcement, at + 1));
    }
  }, [queryClient, announcement, at, messages]);
  return { preview, error, at, setAt };
}
