import { Injectable } from '@nestjs/common';
import type { Transaction } from '../../platform/database/database.js';
import {
  ClassRollsRepository,
  type RollClass,
  type RollSpan,
  type RollStudent,
} from './class-rolls.repository.js';

export type { RollSpan };

export interface SchoolRoll {
  /** 10A2 before 10A10. */
  classes: RollClass[];
  /** By given name, all classes together. */
  students: RollStudent[];
}

/** Which classes there are on a day, and who is in them; names alone. */
@Injectable()
export class ClassRolls {
  constructor(private readonly repository: ClassRollsRepository) {}

  /** @param day YYYY-MM-DD */
  async onDay(day: string): Promise<SchoolRoll> {
    const [classes, students] = await Promise.all([
      this.repository.classes(day),
      this.repository.students(day),
    ]);
    return { classes, students };
  }

  /** Who is in one class on a day, by given name. */
  ofClass(classId: string, day: string): Promise<RollStudent[]> {
    return this.repository.studentsOf(classId, day);
  }

  /**
   * Who was in which class of a school year from when until when, by given name.
   * @param of these classes or these students alone; null for all
   */
  during(
    schoolYear: number,
    of: { classIds: readonly string[] | null; studentIds: readonly string[] | null },
  ): Promise<RollSpan[]> {
    return this.repository.spans(schoolYear, of);
  }

  /** The classes of the school year of a day, 10A2 before 10A10. */
  classesOn(day: string): Promise<RollClass[]> {
    return this.repository.classes(day);
  }

  /** The names of students, wherever they are by now. */
  named(studentIds: readonly string[]): Promise<Pick<RollStudent, 'id' | 'fullName'>[]> {
    return studentIds.length === 0 ? Promise.resolve([]) : this.repository.named(studentIds);
  }

  /** A class of any school year; null where there is none. */
  find(classId: string): Promise<(RollClass & { schoolYear: number }) | null> {
    return this.repository.find(classId);
  }

  /** In which class a student is on a day; null where in none. */
  classOf(transaction: Transaction, day: string, studentId: string): Promise<string | null> {
    return this.repository.classOf(transaction, day, studentId);
  }
}
