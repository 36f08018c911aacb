import { type MessageField, schoolDate } from '@lien-lac/domain';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo, useState } from 'react';
import { useSession } from '../../../platform/session/session.js';
import type { Preview } from '../reading/announcement-views.js';
import { type DraftPreviewBody, draftPreviewQuery } from '../reading/draft-preview-query.js';
import { schoolClockQuery } from '../reading/school-clock-query.js';
import { audienceOf, emptyAudience, fieldsOf } from './draft-audience.js';
import { type AnnouncementDraft, previewBodyOf, type SampleWanted } from './draft.js';
import { type ShownTexts, showTexts } from './shown-texts.js';

/** After so long without a key press the server is asked. Milliseconds. */
const pause = 350;

export interface DraftPreview {
  /** What would be asked of the draft as it stands; undefined while it can't be sent. */
  body: DraftPreviewBody | undefined;
  /** Undefined until there is an audience and a text. */
  preview: Preview | undefined;
  /** The last answer, for whose phone is shown. */
  names: Preview | undefined;
  texts: ShownTexts;
  /** What the text may say. */
  fields: readonly MessageField[];
  error: unknown;
  /** School time; undefined while it is not known. */
  now: string | undefined;
  at: number;
  setAt: (at: number) => void;
  /** Shows the message of somebody who was looked for; null for that of the place again. */
  lookAt: (contactId: string | null) => void;
}

/** What the draft would become, in step with the keys: the texts at once, the numbers at a pause. */
export function useDraftPreview(draft: AnnouncementDraft): DraftPreview {
  const queryClient = useQueryClient();
  const { schoolTime } = useSession();
  const [at, setAt] = useState(0);
  const [contactId, lookAt] = useState<string | null>(null);
  const wanted: SampleWanted = contactId === null ? { at } : { at: 0, contactId };
  const now = useQuery(schoolClockQuery).data?.now;
  const [asked] = useDebouncedValue(draft, pause);
  const body = previewBodyOf(asked, now, wanted);
  const answer = useQuery(draftPreviewQuery(body));
  const messages = answer.data?.messages;
  useEffect(() => {
    // The next recipient is there before its key is pressed.
    if (body === undefined || messages === undefined || body.contactId !== undefined) return;
    if (at + 1 >= messages) return;
    void queryClient.prefetchQuery(draftPreviewQuery({ ...body, at: at + 1 }));
  });
  const current = previewBodyOf(draft, now, wanted);
  const preview = current === undefined ? undefined : answer.data;
  // While the text cannot be sent, the last phone goes on being shown.
  const names = audienceOf(draft) === undefined ? undefined : answer.data;
  const isFresh = asked === draft && !answer.isPlaceholderData;
  const today = schoolDate(new Date(preview?.leavesAt ?? now ?? schoolTime));
  const { text, date, audienceKind, sheet } = draft;
  const fields = useMemo(
    () => fieldsOf({ ...emptyAudience, audienceKind, sheet }),
    [audienceKind, sheet],
  );
  const texts = useMemo(
    () => showTexts({ text, date }, names, { today, isFresh, fields }),
    [text, date, names, today, isFresh, fields],
  );
  const last = messages === undefined ? undefined : Math.max(0, messages - 1);
  return {
    body: current,
    preview,
    names,
    texts,
    error: answer.error,
    now,
    at: last === undefined ? at : Math.min(at, last),
    setAt: (next) => {
      lookAt(null);
      setAt(next);
    },
    lookAt,
    fields,
  };
}
