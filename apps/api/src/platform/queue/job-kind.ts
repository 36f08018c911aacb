/** What a job carries: the id of a row and that of a request, never anything personal. */
export interface JobData {
  id: string;
  /** On whose account it was added: see `Work`. */
  request?: string;
}

/** A kind of job; each has a BullMQ queue of its own and exactly one consumer. */
export interface JobKind {
  /** The queue's name, such as `announcements.plan`. */
  readonly name: string;
}

const kinds = new Map<string, JobKind>();

/** Declares a kind of job, once. */
export function defineJob(name: string): JobKind {
  if (kinds.has(name)) throw new Error(`The job ${name} is defined twice.`);
  const kind = Object.freeze({ name });
  kinds.set(name, kind);
  return kind;
}

/** Every kind of job that the loaded code declares. */
export function definedJobs(): JobKind[] {
  return [...kinds.values()];
}
