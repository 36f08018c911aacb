import type { Schemas } from '@lien-lac/contract';
import { auditDeeds, isKnownAction, isKnownSubject } from './audit-deeds.js';

/** Which entries the page shows, as it stands in the address. */
export interface AuditFilter {
  /** A kind of subject, for every deed about it; or one deed. */
  deed?: string;
  /** Days of the school's calendar, YYYY-MM-DD; both are within. */
  from?: string;
  until?: string;
}

const day = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/;
const code = /^[a-z][a-z.-]{0,99}$/;

/** The filter of an address; what cannot be used in it is left out. */
export function readAuditFilter(search: Record<string, unknown>): AuditFilter {
  const { deed, from, until } = search;
  return {
    ...(typeof deed === 'string' && code.test(deed) ? { deed } : {}),
    ...(typeof from === 'string' && day.test(from) ? { from } : {}),
    ...(typeof until === 'string' && day.test(until) ? { until } : {}),
  };
}

/** The same as the API asks for it. A dot tells a deed from what it is done to. */
export function wantedOf(
  { deed, ...days }: AuditFilter,
  text: string,
): Omit<Schemas['AuditExportBody'], 'language'> {
  return {
    ...days,
    ...(text === '' ? {} : { text }),
    ...(deed === undefined ? {} : deed.includes('.') ? { actions: [deed] } : { subjectKind: deed }),
  };
}

/** What of the deeds stands in the trail, by what they are done to, in the order of the house. */
export function offeredDeeds({
  actions,
  subjectKinds,
}: Pick<Schemas['AuditWordsView'], 'actions' | 'subjectKinds'>): {
  kind: string;
  actions: string[];
}[] {
  const known = Object.entries(auditDeeds)
    .filter(([kind]) => subjectKinds.includes(kind))
    .map(([kind, all]) => ({ kind, actions: all.filter((action) => actions.includes(action)) }));
  const newer = subjectKinds
    .filter((kind) => !isKnownSubject(kind))
    .map((kind) => ({
      kind,
      actions: actions.filter((action) => !isKnownAction(action) && action.startsWith(`${kind}.`)),
    }));
  return [...known, ...newer];
}
