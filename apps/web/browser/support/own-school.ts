import type { TemporaryEnvironmentOptions } from '@lien-lac/tools/temporary-environment';
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
 * A school for the tests of one file alone, where nobody else sets the clock, sends, or has numbers fail:
 * `const { open } = ownSchool();`. Where nothing is sent it needs no workers: `ownSchool({ workers: 0 })`.
 * @param options a function where they are known only when the tests begin
 */
export function ownSchool(
  options: TemporaryEnvironmentOptions | (() => Promise<TemporaryEnvironmentOptions>) = {},
): OwnSchool {
  let school: MadeSchool;
  beforeAll(async () => {
    const asked = typeof options === 'function' ? await options() : options;
    const environment = { ...busySchool.environment, ...asked.environment };
    school = (await ask('POST', '', { ...busySchool, ...asked, environment })) as MadeSchool;
  }, 90_000);
  afterAll(() => ask('DELETE', school.id), 30_000);
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
    killWorker: async () => void (await ask('DELETE', `${school.id}/workers`)),
    addWorker: async () => void (await ask('POST', `${school.id}/workers`)),
  };
}

async function ask(method: string, path: string, body?: object): Promise<unknown> {
  const answer = await fetch(`${process.env.BROWSER_SCHOOL_SERVER}/${path}`, {
    method,
    body: JSON.stringify(body ?? {}),
  });
  const told: unknown = await answer.json();
  if (!answer.ok) throw new Error(`No school of one’s own: ${JSON.stringify(told)}`);
  return told;
}
