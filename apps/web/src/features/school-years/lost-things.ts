import { ApiProblem } from '../../platform/api/api-problem.js';

/** What would be lost with a year or a class, as a refusal tells it. */
export interface LostThing {
  what: (typeof lostThings)[number];
  count: number;
  /** Names of some of them, where the school has any. */
  about: string[];
}

export const lostThings = [
  'students',
  'classes',
  'homerooms',
  'class-lists',
  'announcements',
  'direct-messages',
  'class-diaries',
  'daily-reports',
  'observations',
] as const;

/** What a refusal names; nothing where it names none. A kind that this page does not know is left out. */
export function lostThingsOf(error: unknown): LostThing[] {
  if (!(error instanceof ApiProblem)) return [];
  const { lost } = (error.current ?? {}) as { lost?: unknown };
  if (!Array.isArray(lost)) return [];
  return (lost as { what?: unknown; count?: unknown; about?: unknown }[]).flatMap(
    ({ what, count, about }) => {
      const known = lostThings.find((each) => each === what);
      if (known === undefined || typeof count !== 'number') return [];
      return [{ what: known, count, about: Array.isArray(about) ? about.map(String) : [] }];
    },
  );
}
