import { RealClock } from '../../src/platform/clock/real-clock.js';
import type { TestSchool } from './school.js';

/** Real time of one school's API, which otherwise nobody sets. */
export interface HeldClock {
  /** From now on real time is so many milliseconds ahead of what it would be. */
  ahead(milliseconds: number): void;
  restore(): void;
}

/** Takes hold of the real clock of a school's API: of leases, tokens and limits. */
export function holdRealClock(school: TestSchool): HeldClock {
  const clock = school.get(RealClock);
  const original = RealClock.prototype.now.bind(clock);
  let offset = 0;
  clock.now = () => new Date(original().getTime() + offset);
  return {
    ahead: (milliseconds) => {
      offset = milliseconds;
    },
    restore: () => {
      offset = 0;
    },
  };
}
