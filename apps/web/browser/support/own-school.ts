import {
  createTemporaryEnvironment,
  type TemporaryEnvironment,
} from '@lien-lac/tools/temporary-environment';
import { busySchool } from './busy-school.js';
import { open } from './school.js';

/**
 * A school for the tests of one file alone, where nobody else sets the clock, sends, or has numbers fail:
 * `const open = openOwnSchool();`
 */
export function openOwnSchool(): typeof open {
  let school: TemporaryEnvironment;
  beforeAll(async () => {
    school = await createTemporaryEnvironment(busySchool);
  }, 90_000);
  afterAll(() => school.stop());
  return (look) => open({ url: school.apiUrl, ...look });
}
