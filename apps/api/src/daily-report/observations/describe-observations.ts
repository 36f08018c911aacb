import {
  kindsOfDepartment,
  mayDo,
  type ObservingDepartment,
  observingDepartments,
  schoolDate,
} from '@lien-lac/domain';
import { Injectable } from '@nestjs/common';
import type { Principal } from '../../accounts/sessions/current-account.js';
import { AccountsService } from '../../accounts/staff/accounts-service.js';
import { ClassRolls } from '../../contacts/classes/class-rolls.js';
import { SchoolClock } from '../../platform/clock/school-clock.js';
import { CodedError } from '../../platform/errors/coded-error.js';
import type { ObservationEntity } from './observation.entity.js';
import { ObservationReach } from './observation-reach.js';
import type {
  ObservationDayView,
  ObservationGridView,
  ObservationView,
} from './observation-views.js';
import { ObservationRepository } from './observation.repository.js';
import { departmentOf } from './observing-department.js';

/** The observations as a person sees them, with names. */
@Injectable()
export class DescribeObservations {
  constructor(
    private readonly clock: SchoolClock,
    private readonly rolls: ClassRolls,
    private readonly accounts: AccountsService,
    private readonly reach: ObservationReach,
    private readonly observations: ObservationRepository,
  ) {}

  /**
   * A day by class.
   * @throws CodedError `class.not-found` for a class that is not theirs to see
   */
  async day(
    person: Principal,
    { date, classId }: { date?: string | undefined; classId?: string | undefined },
  ): Promise<ObservationDayView> {
    const now = await this.clock.now();
    const today = schoolDate(now);
    const day = date ?? today;
    const view = await this.reach.inView(person);
    const [{ classes, students }, rows] = await Promise.all([
      this.rolls.onDay(day),
      this.observations.ofDay(day, view.department),
    ]);
    const inView = classes
      .filter(({ id }) => view.classIds === null || view.classIds.includes(id))
      .filter(({ id }) => classId === undefined || id === classId);
    if (classId !== undefined && inView.length === 0) throw new CodedError('class.not-found');
    const wholeDay = await this.describe(rows, students);
    const place = new Map(students.map(({ id }, index) => [id, index]));
    const placeOf = ({ studentId }: ObservationView): number => place.get(studentId) ?? place.size;
    const sorted = wholeDay.sort((one, other) => placeOf(one) - placeOf(other));
    return {
      ...{ date: day, today },
      classes: inView.map(({ id, name }) => ({
        ...{ classId: id, className: name },
        observations: sorted.filter((one) => one.classId === id),
      })),
      can: { record: day === today && mayDo(person.role, 'observation.record') !== null },
    };
  }

  /** What an observer taps on: every class and who is in it today. */
  async grid(person: Principal): Promise<ObservationGridView> {
    const now = await this.clock.now();
    const date = schoolDate(now);
    const { classes, students } = await this.rolls.onDay(date);
    const department: ObservingDepartment = departmentOf(person.role) ?? observingDepartments[0];
    return {
      ...{ date, now, department, kinds: [...kindsOfDepartment[department]] },
      classes: classes.map(({ id, name }) => ({
        ...{ id, name },
        students: students
          .filter(({ classId }) => classId === id)
          .map((student) => ({ id: student.id, fullName: student.fullName })),
      })),
    };
  }

  private async describe(
    rows: readonly ObservationEntity[],
    students: readonly { id: string; fullName: string; classId: string }[],
  ): Promise<ObservationView[]> {
    const people = rows.flatMap(({ recordedBy, changedBy }) =>
      [recordedBy, changedBy ?? []].flat(),
    );
    const staff = await this.accounts.findMany([...new Set(people)]);
    const names = new Map(staff.map(({ id, displayName }) => [id, displayName]));
    const roll = new Map(students.map((student) => [student.id, student]));
    return rows.map((row) => {
      const { id, date, studentId, department, kind, at, minutes, word } = row;
      const student = roll.get(studentId);
      return {
        ...{ id, date, studentId, department, kind, at, minutes, word },
        classId: student?.classId ?? row.classId,
        studentName: student?.fullName ?? '',
        recordedByName: names.get(row.recordedBy) ?? '',
        recordedAt: row.recordedAt,
        changedByName: row.changedBy === null ? null : (names.get(row.changedBy) ?? ''),
        changedAt: row.changedAt,
      };
    });
  }
}
