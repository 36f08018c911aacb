import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import {
  type ContactOrigin,
  planRoster,
  type RosterPlan,
  type RosterStudent,
  strangersIn,
} from '@lien-lac/domain';
import { SchoolClock } from '../../platform/clock/school-clock.js';
import type { Transaction } from '../../platform/database/database.js';
import { HandOvers } from '../class-lists/hand-overs.js';
import { SchoolYears, type YearInView } from '../school-years/school-years.js';
import { SuppressOptedOutContacts } from '../opt-outs/suppress-opted-out-contacts.js';
import { RosterPlanRepository } from './roster-plan.repository.js';
import { SchoolRosterRepository } from './school-roster.repository.js';

/** Whose word it is that brings students and their guardians. */
export interface RosterProposal {
  origin: ContactOrigin;
  /** The account; null for the system itself. */
  by: string | null;
  /** Where the person has these classes alone: nobody is taken out of another one. */
  ownClasses?: readonly string[] | undefined;
  /** Another year than the present: one that is prepared and has yet to start. */
  schoolYear?: number | undefined;
  /** The first day of who comes, YYYY-MM-DD, where that is not today. */
  from?: string | undefined;
  /** Hears how far it has come, from 0 to 1. */
  onProgress?: (share: number) => void;
}

/** A plan, and the students of the list who were left out of it: see `strangersIn` of the domain. */
export interface AppliedRoster extends RosterPlan {
  strangers: readonly number[];
}

/** How much of the work is done once it is known what changes. */
const planned = 0.3;

/** Takes students and their guardians over into the school's roster of one year. */
@Injectable()
export class ApplyRoster {
  constructor(
    private readonly schoolClock: SchoolClock,
    private readonly schoolYears: SchoolYears,
    private readonly schoolRoster: SchoolRosterRepository,
    private readonly plans: RosterPlanRepository,
    private readonly suppressOptedOutContacts: SuppressOptedOutContacts,
    private readonly handOvers: HandOvers,
  ) {}

  /**
   * What taking them over would change, on the roster as it stands. Writes nothing.
   * @throws CodedError as `run`
   */
  async preview(
    transaction: Transaction,
    students: readonly RosterStudent[],
    { schoolYear, ownClasses }: Pick<RosterProposal, 'schoolYear' | 'ownClasses'> = {},
  ): Promise<AppliedRoster> {
    await this.schoolRoster.lockForReading(transaction);
    const year = await this.schoolYears.toFill(transaction, schoolYear);
    return this.plan(transaction, students, year, ownClasses);
  }

  /**
   * Takes them over, all or nothing with the rest of the transaction; two never run at once.
   * @throws CodedError `school-year.not-opened`, `school-year.not-found`, `school-year.over`
   */
  async run(
    transaction: Transaction,
    students: readonly RosterStudent[],
    { origin, by, ownClasses, schoolYear, from, onProgress = () => undefined }: RosterProposal,
  ): Promise<AppliedRoster> {
    await this.schoolRoster.lock(transaction);
    const at = await this.schoolClock.nowWithin(transaction);
    const year = await this.schoolYears.toFill(transaction, schoolYear);
    const plan = await this.plan(transaction, students, year, ownClasses);
    onProgress(planned);
    await this.plans.write(transaction, plan, {
      schoolYear: year,
      day: from ?? year.day,
      proposal: { origin, by, at },
      onProgress: (share) => onProgress(planned + (1 - planned) * share),
    });
    await this.suppressOptedOutContacts.run(
      transaction,
      plan.contacts.map(({ id }) => id),
    );
    await this.handOvers.reopen(transaction, await this.changedClasses(transaction, plan, year), {
      ...{ by, at },
    });
    return plan;
  }

  private async plan(
    transaction: Transaction,
    students: readonly RosterStudent[],
    { startYear, day }: YearInView,
    ownClasses: readonly string[] | undefined,
  ): Promise<AppliedRoster> {
    const present = await this.schoolRoster.load(transaction, startYear, day);
    const plan = planRoster(students, present, randomUUID);
    const strangers = ownClasses === undefined ? [] : strangersIn(plan, ownClasses);
    if (strangers.length === 0) return { ...plan, strangers };
    const own = students.filter((_, place) => !strangers.includes(place));
    return { ...planRoster(own, present, randomUUID), strangers };
  }

  /** The classes whose list is another since. */
  private changedClasses(
    transaction: Transaction,
    { differences }: RosterPlan,
    { startYear }: YearInView,
  ): Promise<string[]> {
    const changed = differences.filter(({ kind }) => kind !== 'unchanged');
    const ids = changed.map(({ studentId }) => studentId);
    return this.plans.classesOf(transaction, ids, startYear);
  }
}
