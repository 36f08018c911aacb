import { type Observation, observationProblems, type ObservationProblem } from '@lien-lac/domain';

/** What is said of an observation beside whose it is. */
export type Values = Pick<Observation, 'kind' | 'at' | 'minutes' | 'word'>;

type Whole = Values & Pick<Observation, 'date' | 'department'>;

/** Whether its time has come is asked of the school's clock, by the school. */
const farAhead = new Date(8.64e15);

export function problemsOf(seen: Whole): ObservationProblem[] {
  return observationProblems(seen, farAhead);
}

/** Whether it can be recorded as it is. */
export function isComplete(seen: Whole): boolean {
  return problemsOf(seen).length === 0;
}
