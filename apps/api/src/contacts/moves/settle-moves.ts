import { Injectable } from '@nestjs/common';
import { dayMilliseconds, schoolDate } from '@lien-lac/domain';
import { SchoolClock } from '../../platform/clock/school-clock.js';
import { Database } from '../../platform/database/database.js';
import { SchoolRosterRepository } from '../import/school-roster.repository.js';
import { HoldBackLeavers } from './hold-back-leavers.js';
import { StudentMovesRepository } from './student-moves.repository.js';

/** A worker that stood still for longer than this is missed before. */
const daysBack = 14;

/** Moves were written down ahead of their day: once it has come, delivery is told of them. */
@Injectable()
export class SettleMoves {
  constructor(
    private readonly database: Database,
    private readonly schoolClock: SchoolClock,
    private readonly schoolRoster: SchoolRosterRepository,
    private readonly moves: StudentMovesRepository,
    private readonly holdBackLeavers: HoldBackLeavers,
  ) {}

  async run(): Promise<void> {
    await this.database.transaction(async (transaction) => {
      const now = await this.schoolClock.nowWithin(transaction);
      const today = schoolDate(now);
      const from = schoolDate(new Date(now.getTime() - daysBack * dayMilliseconds));
      const students = await this.moves.movedBetween(transaction, from, today);
      if (students.length === 0) return;
      await this.schoolRoster.lock(transaction);
      await this.holdBackLeavers.run(transaction, students, today);
    });
  }
}
