import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import {
  type ContactOrigin,
  planRoster,
  type RosterPlan,
  type RosterStudent,
  schoolDate,
  schoolYearOf,
} from '@lien-lac/domain';
import { SchoolClock } from '../../platform/clock/school-clock.js';
import type { Transaction } from '../../platform/database/database.js';
import { SuppressOptedOutContacts } from '../opt-outs/suppress-opted-out-contacts.js';
import { RosterPlanRepository } from './roster-plan.repository.js';
import { SchoolRosterRepository } from './school-roster.repository.js';

/** How much of the work is done once it is known what changes. */
const planned = 0.3;

/** Takes students and their guardians over into the school's roster of the present year. */
@Injectable()
export class ApplyRoster {
  constructor(
    private readonly schoolClock: SchoolClock,
    private readonly schoolRoster: SchoolRosterRepository,
    private readonly plans: RosterPlanRepository,
    private readonly suppressOptedOutContacts: SuppressOptedOutContacts,
  ) {}

  /** What taking them over would change, on the roster as it stands. Writes nothing. */
  async preview(transaction: Transaction, students: readonly RosterStudent[]): Promise<RosterPlan> {
    await this.schoolRoster.lockForReading(transaction);
    return this.plan(transaction, students, await this.schoolClock.nowWithin(transaction));
  }

  /**
   * Takes them over, all or nothing with the rest of the transaction; two never run at once.
   * @param onProgress hears how far it has come, from 0 to 1
   */
  async run(
    transaction: Transaction,
    students: readonly RosterStudent[],
    origin: ContactOrigin,
    onProgress: (share: number) => void = () => undefined,
  ): Promise<RosterPlan> {
    await this.schoolRoster.lock(transaction);
    const now = await this.schoolClock.nowWithin(transaction);
    const plan = await this.plan(transaction, students, now);
    onProgress(planned);
    await this.plans.write(transaction, plan, {
      schoolYear: schoolYearOf(now),
      day: schoolDate(now),
      origin,
      onProgress: (share) => onProgress(planned + (1 - planned) * share),
    });
    await this.suppressOptedOutContacts.run(
      transaction,
      plan.contacts.map(({ id }) => id),
    );
    return plan;
  }

  private async plan(
    transaction: Transaction,
    students: readonly RosterStudent[],
    now: Date,
  ): Promise<RosterPlan> {
    const { startYear } = schoolYearOf(now);
    const present = await this.schoolRoster.load(transaction, startYear);
    return planRoster(students, present, randomUUID);
  }
}
