import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import {
  dayAfter,
  planRollOver,
  type RollOverChoices,
  type RollOverPlan,
  schoolYearFrom,
} from '@lien-lac/domain';
import { AccountsService } from '../../accounts/staff/accounts-service.js';
import type { Transaction } from '../../platform/database/database.js';
import { CodedError } from '../../platform/errors/coded-error.js';
import { RollOverRepository } from './roll-over.repository.js';
import { SchoolYearsRepository } from './school-years.repository.js';
import { SchoolYears } from './school-years.js';

/** What CGCN chooses; the first day may be left to the school's habit. */
export type WantedChoices = Omit<RollOverChoices, 'startsOn'> & { startsOn: string | null };

/** Plans the move into the year after the present one, on the school as it stands. */
@Injectable()
export class PlanNextYear {
  constructor(
    private readonly schoolYears: SchoolYears,
    private readonly years: SchoolYearsRepository,
    private readonly rollOvers: RollOverRepository,
    private readonly accounts: AccountsService,
  ) {}

  /**
   * @throws CodedError `school-year.already-opened`, `school-year.nobody`,
   * `school-year.wrong-first-day`
   */
  async run(
    transaction: Transaction,
    wanted: WantedChoices,
  ): Promise<{ choices: RollOverChoices; plan: RollOverPlan; fingerprint: string }> {
    const present = await this.schoolYears.present(transaction);
    const { startYear, label } = schoolYearFrom(present.startYear + 1);
    const opened = await this.years.opened(transaction);
    if (opened.some((year) => year.startYear === startYear)) {
      throw new CodedError('school-year.already-opened', { label });
    }
    const classes = await this.rollOvers.classesOf(transaction, present.startYear);
    if (classes.length === 0) throw new CodedError('school-year.nobody');
    const startsOn = await this.firstDay(transaction, startYear, present.day, wanted.startsOn);
    const choices = { ...wanted, startsOn };
    const plan = planRollOver(classes, startYear, choices);
    plan.conflicts.push(...(await this.unusableTeachers(choices)));
    return { choices, plan, fingerprint: fingerprintOf(choices, plan) };
  }

  /** After whatever was written down of the present year: a student is in one class on a day. */
  private async firstDay(
    transaction: Transaction,
    startYear: number,
    today: string,
    wanted: string | null,
  ): Promise<string> {
    const lastChange = await this.rollOvers.lastChange(transaction, startYear - 1);
    const earliest = later(`${startYear}-06-01`, lastChange === null ? '' : dayAfter(lastChange));
    const latest = `${startYear}-12-31`;
    const startsOn = wanted ?? later(later(`${startYear}-08-01`, today), earliest);
    if (startsOn < earliest || startsOn > latest) {
      const { label } = schoolYearFrom(startYear);
      throw new CodedError('school-year.wrong-first-day', {
        ...{ label, earliest: asWritten(earliest), latest: asWritten(latest) },
      });
    }
    return startsOn;
  }

  private async unusableTeachers({
    teachers,
  }: RollOverChoices): Promise<RollOverPlan['conflicts']> {
    if (teachers.length === 0) return [];
    const found = await this.accounts.findMany(teachers.map(({ accountId }) => accountId));
    const usable = new Set(
      found
        .filter(({ role, status }) => role === 'homeroom_teacher' && status !== 'disabled')
        .map(({ id }) => id),
    );
    return teachers
      .filter(({ accountId }) => !usable.has(accountId))
      .map(({ className }) => ({ kind: 'teacher-unusable' as const, about: className }));
  }
}

/** A day as the school writes it: 01/08/2027. */
function asWritten(day: string): string {
  return day.split('-').reverse().join('/');
}

function later(one: string, other: string): string {
  return one > other ? one : other;
}

/** Two plans with one fingerprint write the same. */
function fingerprintOf(choices: RollOverChoices, plan: RollOverPlan): string {
  return createHash('sha256')
    .update(JSON.stringify([choices, plan]))
    .digest('base64url');
}
