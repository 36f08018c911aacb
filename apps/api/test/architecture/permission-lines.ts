import type { Place } from './permission-places.js';

/** What to ask of a route, beside its address. */
export interface Asked {
  /** For what the address names in braces: `:id`. */
  parameters?: Readonly<Record<string, string>>;
  query?: Readonly<Record<string, string>>;
  body?: object;
}

/**
 * What stands between a route and a class that is not the caller's.
 *
 * - `public`: nobody is asked who they are.
 * - `program`: for other programs, by the scope of their token.
 * - `own`: about whoever asks, and nobody else.
 * - `role`: the role alone decides; nothing of one class can be asked for by a teacher.
 * - `class`: names something of a class. Of another class, and of one they had, it answers as if it
 *   were not there: 404, the same as for an id that was never given.
 * - `narrowed`: a list that holds a teacher's own class and nothing of the others.
 * - `closed`: a teacher's permission reaches nothing here, whatever is asked for: refused, or 404.
 * - `beside`: proved in a spec of its own, for the reason that is given.
 */
export type Line =
  | { kind: 'public' | 'program' | 'own' | 'role' }
  | { kind: 'class'; ask: (place: Place) => Asked; streams?: boolean }
  | { kind: 'narrowed'; ask?: Asked; shows: (place: Place) => string; workbook?: boolean }
  | { kind: 'closed'; ask: (place: Place) => Asked }
  | { kind: 'beside'; spec: string; because: string };

export const open: Line = { kind: 'public' };
export const program: Line = { kind: 'program' };
export const own: Line = { kind: 'own' };
export const role: Line = { kind: 'role' };
export const ofClass = (ask: (place: Place) => Asked): Line => ({ kind: 'class', ask });
export const byQuery: Line = ofClass(({ classId }) => ({ query: { classId } }));
export const narrowed = (shows: (place: Place) => string, ask: Asked = {}): Line => ({
  ...{ kind: 'narrowed', shows, ask },
});

export const narrowedWorkbook: Line = {
  ...{ kind: 'narrowed', shows: ({ className }) => className, workbook: true },
};
export const byBody: Line = ofClass(({ classId }) => ({ body: { classId } }));

export const student = ({ studentId }: Place, body?: object): Asked => ({
  parameters: { id: studentId, studentId },
  ...(body === undefined ? {} : { body }),
});
export const guardian = ({ guardianId, studentId }: Place, body?: object): Asked => ({
  parameters: { id: guardianId, studentId },
  ...(body === undefined ? {} : { body }),
});
export const schoolClass = ({ classId }: Place, body?: object): Asked => ({
  parameters: { id: classId },
  ...(body === undefined ? {} : { body }),
});
export const upload = ({ importId }: Place, body?: object): Asked => ({
  parameters: { id: importId },
  ...(body === undefined ? {} : { body }),
});
export const group = ({ groupId }: Place, body?: object): Asked => ({
  parameters: { id: groupId },
  ...(body === undefined ? {} : { body }),
});
export const groupSheet: Line = {
  ...{ kind: 'beside', spec: 'apps/api/src/contacts/groups/student-group-files.spec.ts' },
  because: 'it takes a file before it looks whose class it is',
};
export const message = ({ directMessageId }: Place): Asked => ({
  parameters: { id: directMessageId },
});
export const announcement: Line = {
  kind: 'closed',
  ask: ({ directMessageId }) => ({ parameters: { id: directMessageId } }),
};
export const carrier: Line = {
  ...{ kind: 'beside', spec: 'apps/api/src/simulated-phones/simulated-phones.spec.ts' },
  because: 'it needs a simulated carrier',
};
export const waitingMessage: Line = {
  ...{ kind: 'beside', spec: 'apps/api/src/direct-messages/waiting-direct-message.spec.ts' },
  because: 'a message that is replaced can no longer be called back',
};
export const endedMessage: Line = {
  ...{ kind: 'beside', spec: 'apps/api/src/direct-messages/steer-direct-message.spec.ts' },
  because: 'it takes a message that failed, or of which nobody knows',
};
export const ownUploads: Line = {
  ...{ kind: 'beside', spec: 'apps/api/src/contacts/import/own-class-upload.spec.ts' },
  because: 'a file names classes row by row, and rows of others are refused by name',
};
