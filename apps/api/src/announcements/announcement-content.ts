import { createHash } from 'node:crypto';
import {
  type AudienceRule,
  errorText,
  fieldsOfAudience,
  type MessageTextProblem,
  messageTextProblems,
  normaliseMessageText,
  normaliseText,
  readAudienceRule,
} from '@lien-lac/domain';
import type { TemplateUse } from '../message-templates/message-templates.js';
import { CodedError, type FieldProblem } from '../platform/errors/coded-error.js';
import type { AnnouncementEntity } from './announcement.entity.js';

/** What a message is made of, as it came from outside. */
export interface DraftContent {
  text: string;
  withoutDiacritics: boolean;
  /** The day the text speaks of, `YYYY-MM-DD`; null for the day on which it leaves. */
  messageDate: string | null;
  audience: unknown;
  /** School time; null for as soon as may be. */
  sendAt: Date | null;
}

export interface AnnouncementContent extends DraftContent, TemplateUse {
  title: string;
}

/** The same, in the spelling in which it is kept, and found fit to be sent. */
export type CheckedContent<Content extends DraftContent> = Omit<Content, 'audience'> & {
  audience: AudienceRule;
};

/**
 * Checks what somebody wants to send.
 * @param now school time
 * @throws CodedError `request.invalid` with every field at fault
 */
export function checkContent<Content extends DraftContent>(
  content: Content,
  now: Date,
): CheckedContent<Content> {
  const text = normaliseMessageText(content.text);
  const { rule, problem } = readAudienceRule(content.audience);
  const fields = fieldsOfAudience(rule);
  const problems: FieldProblem[] = messageTextProblems(text, fields).map(textProblem);
  if (problem !== undefined) problems.push({ field: 'audience', ...told('audience.invalid') });
  if (content.sendAt !== null && content.sendAt < now) {
    problems.push({ field: 'sendAt', ...told('announcement.time-passed') });
  }
  if (rule === undefined || problems.length > 0) {
    throw new CodedError('request.invalid', {}, problems);
  }
  return { ...content, text, audience: rule };
}

/** Checks a whole request: beside its content, that it has a title. */
export function checkAnnouncement(
  content: AnnouncementContent,
  now: Date,
): CheckedContent<AnnouncementContent> {
  const checked = checkContent(content, now);
  return { ...checked, title: normaliseText(checked.title) };
}

/** What stands for a text whose accuracy somebody stated: SHA-256 in hexadecimal. */
export function hashOfText(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** Everything that decides which words reach whom. */
export type DecidedContent = Pick<
  AnnouncementEntity,
  'text' | 'withoutDiacritics' | 'messageDate' | 'audience' | 'corrects'
>;

/** What stands for a content that somebody approved: SHA-256 in hexadecimal. */
export function hashOfContent(content: DecidedContent): string {
  const { text, withoutDiacritics, messageDate, audience, corrects } = content;
  return hashOfText(inOneOrder({ text, withoutDiacritics, messageDate, audience, corrects }));
}

/** JSON whose fields stand in one order, whatever they were written in. */
function inOneOrder(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) =>
    part !== null && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([one], [other]) => (one < other ? -1 : 1)))
      : part,
  );
}

function textProblem(problem: MessageTextProblem): FieldProblem {
  const values = 'written' in problem ? { written: problem.written } : {};
  return { field: 'text', ...told(problem.code, values) };
}

function told(
  code: Parameters<typeof errorText>[0],
  values: Record<string, string> = {},
): Omit<FieldProblem, 'field'> {
  return { code, message: errorText(code, 'vi', values) };
}
