import { askSchoolServer } from './ask-school-server.js';

/**
 * For a file that would disturb others or be disturbed: before its tests the school that the files of this
 * process share is as it was at first, and after them again. What needs other settings, or kills a worker,
 * has a school of its own (`ownSchool`), which takes much longer.
 */
export function schoolAsNew(): void {
  const renew = (): Promise<unknown> =>
    askSchoolServer('PUT', `shared/${process.env.JEST_WORKER_ID ?? 1}`);
  beforeAll(renew, 30_000);
  afterAll(renew, 30_000);
}
