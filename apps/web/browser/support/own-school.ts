import type { TemporaryEnvironmentOptions } from '@lien-lac/tools/temporary-environment';
import { askSchoolServer } from './ask-school-server.js';
import { busySchool } from './busy-school.js';
import { open } from './school.js';
import type { MadeSchool } from './school-server.js';

/** A school that the tests of one file have to themselves. */
export interface OwnSchool {
  readonly apiUrl: string;
  readonly carrierUrl: string;
  readonly mailPort: number;
  /** A window of it; see `open` of the school that all share. */
  open: typeof open;
  /** Ends the first worker that runs as a power cut does. */
  killWorker(): Promise<void>;
  addWorker(): Promise<void>;
}

/**
 * A school for the tests of one file alone that has other settings than the usual one, or whose workers are
 * killed. Where only its things are in the way of others, `schoolAsNew` is quicker.
 * @param options a function where they are known only when the tests begin
 */
export function ownSchool(
  options: TemporaryEnvironmentOptions | (() => Promise<TemporaryEnvironmentOptions>),
): OwnSchool {
  let school: MadeSchool;
  beforeAll(async () => {
    const asked = typeof options === 'function' ? await options() : options;
    const environment = { ...busySchool.environment, ...asked.environment };
    school = (await askSchoolServer('POST', '', {
      ...busySchool,
      ...asked,
      environment,
    })) as MadeSchool;
  }, 90_000);
  afterAll(() => askSchoolServer('DELETE', school.id), 30_000);
  return {
    get apiUrl() {
      return school.apiUrl;
    },
    get carrierUrl() {
      return school.carrierUrl;
    },
    get mailPort() {
      return school.mailPort;
    },
    open: (look) => open({ url: school.apiUrl, ...look }),
    killWorker: async () => void (await askSchoolServer('DELETE', `${school.id}/workers`)),
    addWorker: async () => void (await askSchoolServer('POST', `${school.id}/workers`)),
  };
}
