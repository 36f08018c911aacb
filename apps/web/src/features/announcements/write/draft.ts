import { type MessageField, messageTextProblems, normaliseMessageText } from '@lien-lac/domain';
import type { Schemas } from '@lien-lac/contract';
import type { MessageValues } from '../../../platform/messages/fill-message.js';
import type { MessageKey } from '../../../platform/messages/message-registry.js';
import type { DraftPreviewBody } from '../reading/draft-preview-query.js';
import type { AnnouncementView } from '../reading/announcement-views.js';
import {
  audienceOf,
  type DraftAudience,
  draftAudienceOf,
  emptyAudience,
  fieldsOf,
} from './draft-audience.js';

/** An announcement as it is being written. */
export interface AnnouncementDraft extends DraftAudience {
  title: string;
  text: string;
  withoutDiacritics: boolean;
  isScheduled: boolean;
  /** School time as the field has it: `2026-11-24T06:00`. */
  sendAt: string;
  /** The template after which it is written; null by hand. */
  template: { id: string; version: number; name: string } | null;
  /** The day for {ngày}: `2026-11-24`; empty for the day on which it leaves. */
  date: string;
  accurate: boolean;
}

export const emptyDraft: AnnouncementDraft = {
  title: '',
  text: '',
  withoutDiacritics: false,
  ...emptyAudience,
  isScheduled: false,
  sendAt: '',
  template: null,
  date: '',
  accurate: false,
};

/** What has to be seen to before it can be handed in, by field. */
export type DraftField = 'title' | 'text' | 'audience' | 'sendAt' | 'accurate';
export interface DraftProblem {
  key: MessageKey;
  values?: MessageValues;
}

const offset = '+07:00';
const longestTitle = 200;

export function sendAtOf({ isScheduled, sendAt }: AnnouncementDraft): string | null {
  return isScheduled && sendAt !== '' ? `${sendAt}:00${offset}` : null;
}

/**
 * What is wrong with it.
 * @param now school time, ISO 8601; undefined while it is not known
 */
export function problemsOf(
  draft: AnnouncementDraft,
  now: string | undefined,
): Partial<Record<DraftField, DraftProblem>> {
  const text = textProblemOf(draft.text, fieldsOf(draft));
  const time = timeProblemOf(draft, now);
  return {
    ...(draft.title.trim() === '' ? { title: { key: 'announcements.write.title-missing' } } : {}),
    ...(draft.title.length > longestTitle
      ? { title: { key: 'announcements.write.title-long' } }
      : {}),
    ...(text === undefined ? {} : { text }),
    ...(audienceOf(draft) === undefined
      ? { audience: { key: 'announcements.write.audience-missing' } }
      : {}),
    ...(time === undefined ? {} : { sendAt: time }),
    ...(draft.accurate ? {} : { accurate: { key: 'announcements.write.accurate-missing' } }),
  };
}

/** What keeps the text from being sent, in words. */
export function textProblemOf(
  text: string,
  fields?: readonly MessageField[],
): DraftProblem | undefined {
  const [problem] = messageTextProblems(normaliseMessageText(text), fields);
  switch (problem?.code) {
    case undefined:
      return undefined;
    case 'message.empty':
      return { key: 'announcements.write.text-missing' };
    case 'message.unknown-field':
      return { key: 'announcements.write.unknown-field', values: { written: problem.written } };
    case 'message.too-long':
      return { key: 'announcements.write.text-long' };
  }
}

function timeProblemOf(
  draft: AnnouncementDraft,
  now: string | undefined,
): DraftProblem | undefined {
  if (!draft.isScheduled) return undefined;
  const at = sendAtOf(draft);
  if (at === null) return { key: 'announcements.write.time-missing' };
  return now !== undefined && new Date(at) < new Date(now)
    ? { key: 'announcements.write.time-passed' }
    : undefined;
}

/** Whose message is shown: that of a place, from 0, or of somebody who was looked for. */
export interface SampleWanted {
  at: number;
  contactId?: string;
}

/** What the preview is asked with; undefined while the draft cannot be sent as it stands. */
export function previewBodyOf(
  draft: AnnouncementDraft,
  now: string | undefined,
  wanted: SampleWanted,
): DraftPreviewBody | undefined {
  const audience = audienceOf(draft);
  if (audience === undefined || textProblemOf(draft.text, fieldsOf(draft))) return undefined;
  const sendAt = timeProblemOf(draft, now) === undefined ? sendAtOf(draft) : null;
  return {
    text: draft.text,
    audience,
    sendAt,
    date: draft.date === '' ? null : draft.date,
    withoutDiacritics: draft.withoutDiacritics,
    ...wanted,
  };
}

/** What is handed in. @throws Error when no audience is chosen, which `problemsOf` tells of */
export function bodyOf(draft: AnnouncementDraft): Schemas['AnnouncementBody'] {
  const audience = audienceOf(draft);
  if (audience === undefined || !draft.accurate) throw new Error('The draft is not complete.');
  return {
    title: draft.title,
    text: draft.text,
    audience,
    sendAt: sendAtOf(draft),
    date: draft.date === '' ? null : draft.date,
    withoutDiacritics: draft.withoutDiacritics,
    ...(draft.template === null
      ? {}
      : { template: { id: draft.template.id, version: draft.template.version } }),
    accurate: true,
  };
}

/** One that was given back, to be mended; its content has to be stated accurate anew. */
export function draftOf(announcement: AnnouncementView): AnnouncementDraft {
  return {
    ...emptyDraft,
    title: announcement.title,
    text: announcement.text,
    withoutDiacritics: announcement.withoutDiacritics,
    ...draftAudienceOf(announcement.audience),
    isScheduled: announcement.sendAt !== null,
    sendAt: announcement.sendAt === null ? '' : fieldTimeOf(announcement.sendAt),
    date: announcement.date ?? '',
    template: announcement.template,
  };
}

/** An instant as a field for a time has it, in school time: `2026-11-24T06:00`. */
export function fieldTimeOf(instant: string): string {
  const atSchool = new Date(new Date(instant).getTime() + 7 * 60 * 60 * 1000);
  return atSchool.toISOString().slice(0, 16);
}
