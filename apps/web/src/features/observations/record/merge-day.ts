import type { ObservingDepartment } from '@lien-lac/domain';
import type { Entry } from '../outbox/outbox.js';
import type { Day, Grid, Observation } from '../observation-views.js';

/** An observation as the person sees it: what the school has, with what was tapped since. */
export interface ShownObservation extends Pick<
  Observation,
  'id' | 'classId' | 'studentId' | 'studentName' | 'kind' | 'at' | 'minutes' | 'word'
> {
  department: ObservingDepartment;
  /** The school has not got it, or not so. */
  isWaiting: boolean;
  refusal: Entry['refusal'];
  recordedByName: string | null;
}

/** In the order in which it happened. */
export function mergeDay(
  day: Day | undefined,
  entries: readonly Entry[],
  grid: Grid | undefined,
): ShownObservation[] {
  const touched = new Map(entries.map((entry) => [entry.id, entry]));
  const kept = (day?.classes ?? [])
    .flatMap(({ observations }) => observations)
    .filter(({ id }) => !touched.has(id))
    .map((one) => ({ ...one, isWaiting: false, refusal: null }));
  const place = new Map(
    (grid?.classes ?? []).flatMap(({ id: classId, students }) =>
      students.map(({ id, fullName }) => [id, { classId, fullName }] as const),
    ),
  );
  const tapped = entries.flatMap(({ id, body, isSent, refusal }): ShownObservation[] => {
    const student = body === null ? undefined : place.get(body.studentId);
    if (body === null || student === undefined || grid === undefined) return [];
    const { studentId, kind, at, minutes = null, word } = body;
    return [
      {
        ...{ id, studentId, kind, at, minutes, word, refusal, department: grid.department },
        ...{ classId: student.classId, studentName: student.fullName },
        ...{ isWaiting: !isSent, recordedByName: null },
      },
    ];
  });
  return [...kept, ...tapped].sort((one, other) => one.at.localeCompare(other.at));
}
