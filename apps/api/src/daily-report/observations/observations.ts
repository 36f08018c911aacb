import type { Observation } from '@lien-lac/domain';
import { Injectable } from '@nestjs/common';
import { ClassRolls } from '../../contacts/classes/class-rolls.js';
import type { ObservationEntity } from './observation.entity.js';
import { ObservationRepository } from './observation.repository.js';

/** What the departments saw, as the rest of the daily report reads it. */
@Injectable()
export class Observations {
  constructor(
    private readonly repository: ObservationRepository,
    private readonly rolls: ClassRolls,
  ) {}

  /**
   * What stands of a day, in the order of time. It belongs to the class in which the student is on that
   * day as the lists have it now: of one who changed class at noon the morning goes along.
   * @param date `YYYY-MM-DD`
   * @param classIds only of these; without them, of all
   */
  async ofDay(date: string, classIds?: readonly string[]): Promise<Observation[]> {
    const [rows, roll] = await Promise.all([
      this.repository.ofDay(date, null),
      this.rolls.onDay(date),
    ]);
    const classOf = new Map(roll.students.map(({ id, classId }) => [id, classId]));
    return rows
      .map((row) => observationOf(row, classOf.get(row.studentId)))
      .filter(({ classId }) => classIds === undefined || classIds.includes(classId));
  }

  /**
   * What stands from one day to another, both included, in order; each with the class in which it was
   * recorded.
   * @param studentIds only of these; null for every student
   */
  async between(
    from: string,
    until: string,
    studentIds: readonly string[] | null,
  ): Promise<Observation[]> {
    return this.repository.between(from, until, studentIds);
  }

  /** One student's, from one day to another, both included, in order. */
  async ofStudent(studentId: string, from: string, until: string): Promise<Observation[]> {
    const rows = await this.repository.ofStudent(studentId, from, until);
    return rows.map((row) => observationOf(row));
  }
}

/** @param classId where the student is now, if that is known */
export function observationOf(row: ObservationEntity, classId?: string): Observation {
  const { id, date, studentId, department, kind, at, minutes, word } = row;
  return {
    ...{ id, date, studentId, department, kind, at, minutes, word },
    classId: classId ?? row.classId,
  };
}
