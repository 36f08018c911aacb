import { Injectable } from '@nestjs/common';
import { homeroomTimeOn, schoolDate } from '@lien-lac/domain';
import { AuditLog } from '../../platform/audit/audit-log.js';
import { SchoolClock } from '../../platform/clock/school-clock.js';
import { Database, type Transaction } from '../../platform/database/database.js';
import { CodedError } from '../../platform/errors/coded-error.js';
import type { HomeroomPlace } from './assign-homeroom.js';
import { type Holder, HomeroomsRepository } from './homerooms.repository.js';

@Injectable()
export class EndHomeroom {
  constructor(
    private readonly database: Database,
    private readonly schoolClock: SchoolClock,
    private readonly homerooms: HomeroomsRepository,
    private readonly audit: AuditLog,
  ) {}

  /**
   * Leaves a class without a teacher, at once: yesterday was the last day. Nobody is to follow either.
   * @throws CodedError `class.not-found`
   */
  async teacher(actorId: string, classId: string): Promise<void> {
    await this.run(
      actorId,
      classId,
      ({ part }) => part === 'teacher',
      async (transaction, holders, day) => {
        for (const { accountId } of holders) {
          await this.homerooms.endPart(transaction, { classId, accountId, part: 'teacher' }, day);
        }
      },
    );
  }

  /**
   * Takes a person's part in a class back, at once. Of one who has none there is nothing to take.
   * @throws CodedError `class.not-found`
   */
  async part(actorId: string, place: HomeroomPlace): Promise<void> {
    await this.run(
      actorId,
      place.classId,
      ({ accountId, part }) => accountId === place.accountId && part === place.part,
      async (transaction, _holders, day) => {
        await this.homerooms.endPart(transaction, place, day);
      },
    );
  }

  private async run(
    actorId: string,
    classId: string,
    concerns: (holder: Holder) => boolean,
    end: (
      transaction: Transaction,
      holders: Holder[],
      day: { from: string; today: string },
    ) => Promise<void>,
  ): Promise<void> {
    await this.database.transaction(async (transaction) => {
      const found = await this.homerooms.lockClass(transaction, classId);
      if (found === null) throw new CodedError('class.not-found');
      const at = await this.schoolClock.nowWithin(transaction);
      const today = schoolDate(at);
      const holders = (await this.homerooms.listHolders([classId], null, transaction)).filter(
        (holder) => concerns(holder) && homeroomTimeOn(holder, today) !== 'ended',
      );
      if (holders.length === 0) return;
      await end(transaction, holders, { from: today, today });
      await this.audit.write(transaction, {
        at,
        actorId,
        action: 'homeroom.ended',
        subjectKind: 'class',
        subjectId: classId,
        before: {
          holders: holders.map(({ accountId, part, from, until }) => ({
            ...{ accountId, part, from, until },
          })),
        },
        after: { holders: [] },
      });
    });
  }
}
