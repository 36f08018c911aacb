import { announcementStatusLabels, contactStatusLabels, type StatusTexts } from '@lien-lac/domain';
import type { Messages } from '../../platform/messages/messages.js';
import type { MessageKey } from '../../platform/messages/message-registry.js';
import { isKnownAction, isKnownSubject } from './audit-deeds.js';
import { isKnownField } from './audit-fields.js';
import type { AuditEntry } from './audit-queries.js';
import { changedValues, isNothing } from './changed-values.js';

/** Who did it: somebody, another program, or the system by itself. */
export function whoOf({ actor, origin }: AuditEntry, { t }: Messages): string {
  if (actor !== null) return actor.displayName ?? t('audit-trail.who.gone');
  return t(origin?.apiClient === undefined ? 'audit-trail.who.system' : 'audit-trail.who.program');
}

/** "Nguyễn Hoàng Long duyệt tin nhắn chung". */
export function deedOf(entry: AuditEntry, messages: Messages): string {
  const who = whoOf(entry, messages);
  const { action } = entry;
  return isKnownAction(action)
    ? messages.t(`audit-trail.action.${action}`, { who })
    : messages.t('audit-trail.unknown', { who, code: action });
}

/** The deed without its doer, to be chosen from a list: "Duyệt tin nhắn chung". */
export function deedAlone(action: string, { t }: Messages): string {
  if (!isKnownAction(action)) return action;
  const words = t(`audit-trail.action.${action}`, { who: '' }).trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

export function kindOf(kind: string, { t }: Messages): string {
  return isKnownSubject(kind) ? t(`audit-trail.kind.${kind}`) : kind;
}

export function fieldOf(name: string, { t }: Messages): string {
  return isKnownField(name) ? t(`audit-trail.field.${name}`) : name;
}

const statuses: Readonly<Record<string, Readonly<Record<string, StatusTexts>>>> = {
  announcement: announcementStatusLabels,
  contact: contactStatusLabels,
};

/** Where the words of values that are codes stand, by field. */
const words: Readonly<Record<string, (code: string) => string>> = {
  role: (code) => `accounts.role.${code}`,
  requesterRole: (code) => `accounts.role.${code}`,
  messageKind: (code) => `students.kind.${code}`,
  relationship: (code) => `students.relationship.${code}`,
  gender: (code) => `students.gender.${code}`,
  how: (code) => `students.way.${code}`,
  part: (code) => `audit-trail.value.part.${code}`,
  reachability: (code) => `audit-trail.value.reachability.${code}`,
  roleChange: (code) => `audit-trail.value.role-change.${code}`,
  by: (code) => `audit-trail.value.by.${code}`,
};

const instant = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/;
const date = /^\d{4}-\d{2}-\d{2}$/;
const phone = /^\+84\d{8,10}$/;
const uuid = /^([\da-f]{8})(?:-[\da-f]{4}){3}-[\da-f]{12}$/;

/**
 * A value of the trail as people write it: yes and no, times, phones, the words of codes; lists and
 * things with parts in lines.
 * @param kind what the deed was done to; a status means something else for each
 */
export function valueOf(value: unknown, field: string, kind: string, messages: Messages): string {
  const { t, format, language } = messages;
  if (isNothing(value)) return t('audit-trail.one.nothing');
  if (typeof value === 'boolean')
    return t(value ? 'audit-trail.value.yes' : 'audit-trail.value.no');
  if (typeof value === 'number') return format.number(value);
  if (Array.isArray(value)) {
    return value.map((one) => valueOf(one, field, kind, messages)).join('\n');
  }
  if (typeof value === 'object' && value !== null) {
    return Object.entries(value)
      .filter(([, part]) => !isNothing(part))
      .map(([name, part]) => `${fieldOf(name, messages)}: ${valueOf(part, name, kind, messages)}`)
      .join(', ');
  }
  if (typeof value !== 'string') return JSON.stringify(value);
  if (field === 'status') {
    const known = statuses[kind]?.[value]?.[language].label;
    return known ?? accountStatusOf(kind, value, messages) ?? value;
  }
  if (field === 'field') return fieldOf(fieldNames[value] ?? value, messages);
  if (instant.test(value)) return format.dateTime(value);
  if (date.test(value)) return format.date(value);
  if (phone.test(value)) return format.phone(value);
  // The beginning tells one from another; the whole stands in the workbook.
  if (uuid.test(value)) return value.replace(uuid, '$1…');
  const key = words[field]?.(value);
  return (key === undefined ? undefined : wordOf(key, messages)) ?? value;
}

/** Where the enrolment system's name for a field is another than the trail's. */
const fieldNames: Readonly<Record<string, string>> = { name: 'fullName' };

function accountStatusOf(kind: string, status: string, messages: Messages): string | undefined {
  if (kind !== 'account') return undefined;
  return wordOf(`audit-trail.value.status.account.${status}`, messages);
}

/** A text that may not be there: a code that is newer than this page. */
function wordOf(key: string, { t }: Messages): string | undefined {
  const text = t(key as MessageKey);
  return text === key ? undefined : text;
}

/** What changed, in one line for each value. */
export function changesOf(entry: AuditEntry, messages: Messages): string[] {
  const { t } = messages;
  return changedValues(entry.before, entry.after).map(({ field, before, after }) => {
    const write = (value: unknown): string => valueOf(value, field, entry.subjectKind, messages);
    const name = fieldOf(field, messages);
    if (entry.before === null || before === undefined) {
      return t('audit-trail.change.set', { field: name, after: write(after) });
    }
    return after === undefined
      ? t('audit-trail.change.gone', { field: name, before: write(before) })
      : t('audit-trail.change', { field: name, before: write(before), after: write(after) });
  });
}
