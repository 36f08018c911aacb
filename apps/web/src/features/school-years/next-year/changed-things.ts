import { ApiProblem } from '../../../platform/api/api-problem.js';

/** In what the school has become another since the preview was made. */
export interface ChangedThing {
  kind: (typeof changedKinds)[number];
  about: string;
  name: string;
}

export const changedKinds = ['student', 'class', 'first-day'] as const;

/** So many are told; whoever wants to know more sees the new preview. */
const told = 10;

/** The differences that a refused opening names. */
export function changedThingsOf(error: unknown): ChangedThing[] {
  if (!(error instanceof ApiProblem) || error.code !== 'school-year.changed') return [];
  const { differences } = (error.current ?? {}) as { differences?: unknown };
  if (!Array.isArray(differences)) return [];
  return (differences as Partial<Record<'kind' | 'about' | 'name', unknown>>[])
    .flatMap(({ kind, about, name }) => {
      const known = changedKinds.find((each) => each === kind);
      return known === undefined
        ? []
        : [{ kind: known, about: String(about), name: String(name ?? about) }];
    })
    .slice(0, told);
}
