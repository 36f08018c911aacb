import { messageTextProblems, normaliseMessageText } from '@lien-lac/domain';
import type { Schemas } from '@lien-lac/contract';
import type { MessageValues } from '../../../platform/messages/fill-message.js';
import type { MessageKey } from '../../../platform/messages/message-registry.js';
import type { ClassFamilies, Family, FamilyGuardian } from '../reading/direct-message-views.js';

/** A text as it is being written, and what was sent off and not answered yet. */
export interface WordingDraft<Body> {
  text: string;
  withoutDiacritics: boolean;
  /** The template after which it is written; none by hand. */
  template?: { id: string; version: number; name: string } | null;
  /** Kept from the press of the button until the answer came: the same request, with its key. */
  sending: { key: string; body: Body } | null;
}

/** A message as it is being written. */
export interface MessageDraft extends WordingDraft<Schemas['DirectMessageBody']> {
  /** Whose guardians are chosen; null before any was. */
  classId: string | null;
  guardianIds: string[];
}

export const emptyDraft: MessageDraft = {
  ...{ text: '', withoutDiacritics: false, template: null, sending: null },
  ...{ classId: null, guardianIds: [] },
};

export interface TextProblem {
  key: MessageKey;
  values?: MessageValues;
  /** Whether it is told as it is typed, or only when one is through. */
  isToldAtOnce: boolean;
}

/** What keeps the text from being sent. */
export function textProblemOf(text: string): TextProblem | undefined {
  const [problem] = messageTextProblems(normaliseMessageText(text));
  switch (problem?.code) {
    case undefined:
      return undefined;
    case 'message.empty':
      return { key: 'direct-messages.text.missing', isToldAtOnce: false };
    case 'message.unknown-field':
      return {
        ...{ key: 'direct-messages.text.unknown-field', isToldAtOnce: true },
        values: { written: problem.written },
      };
    case 'message.too-long':
      return { key: 'direct-messages.text.too-long', isToldAtOnce: true };
  }
}

/** Those of a family whom a message would reach. */
export function reachableOf({ guardians }: Family): FamilyGuardian[] {
  return guardians.filter(({ reason }) => reason === null);
}

/** Every guardian of the class whom a message would reach, each once. */
export function everyoneOf({ families }: ClassFamilies): string[] {
  return [...new Set(families.flatMap((family) => reachableOf(family).map(({ id }) => id)))];
}

/** The students all of whose guardians that can be reached are among these. */
export function studentsOf(
  { families }: ClassFamilies,
  guardianIds: readonly string[],
): Set<string> {
  const chosen = new Set(guardianIds);
  return new Set(
    families
      .filter((family) => {
        const reachable = reachableOf(family);
        return reachable.length > 0 && reachable.every(({ id }) => chosen.has(id));
      })
      .map(({ studentId }) => studentId),
  );
}

/**
 * The guardians after the marks of some students were changed; what was chosen of the others stays.
 * @param marked the students that are marked now
 */
export function chosenAfter(
  group: ClassFamilies,
  guardianIds: readonly string[],
  marked: ReadonlySet<string>,
): string[] {
  const before = studentsOf(group, guardianIds);
  const chosen = new Set(guardianIds);
  const changed = group.families.filter(
    ({ studentId }) => before.has(studentId) !== marked.has(studentId),
  );
  for (const family of changed) {
    for (const { id } of reachableOf(family)) {
      if (marked.has(family.studentId)) chosen.add(id);
      else chosen.delete(id);
    }
  }
  return [...chosen];
}

/** As the API wants them: `all` once everybody is among them. */
export function recipientsOf(
  group: ClassFamilies,
  guardianIds: readonly string[],
): string[] | 'all' {
  const everyone = everyoneOf(group);
  const chosen = everyone.filter((id) => guardianIds.includes(id));
  return chosen.length === everyone.length ? 'all' : chosen;
}

/** What is told of the template with what is sent. */
export function templateUseOf(template: WordingDraft<unknown>['template']): {
  template?: Schemas['TemplateUseBody'];
} {
  return template == null ? {} : { template: { id: template.id, version: template.version } };
}

/** A key that no other request has. It also works where a school's network has no certificate. */
export function newKey(): string {
  return [...crypto.getRandomValues(new Uint8Array(16))]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('');
}
