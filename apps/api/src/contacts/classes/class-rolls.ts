import { Injectable } from '@nestjs/common';
import type { Transaction } from '../../platform/database/database.js';
import {
  ClassRollsRepository,
  type RollClass,
  type RollStudent,
} from './class-rolls.repository.js';

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

  /** In which class a student is on a day; null where in none. */
  classOf(transaction: Transaction, day: string, studentId: string): Promise<string | null> {
    return this.repository.classOf(transaction, day, studentId);
  }
}
