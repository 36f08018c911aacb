import type { ErrorCode } from '@lien-lac/domain';
import { Injectable } from '@nestjs/common';
import type { Principal } from '../../accounts/sessions/current-account.js';
import { ClassRolls } from '../../contacts/classes/class-rolls.js';
import { CodedError } from '../../platform/errors/coded-error.js';
import { ClassDiaries } from '../class-diary/class-diaries.js';
import { SendClass } from './send-class.js';

export interface SentClasses {
  sent: { className: string; messages: number }[];
  /** What stayed, each with the reason. */
  kept: { className: string; code: ErrorCode }[];
}

/** Sends every class of a day that is ready; what stands in the way of one keeps no other. */
@Injectable()
export class SendReadyClasses {
  constructor(
    private readonly rolls: ClassRolls,
    private readonly diaries: ClassDiaries,
    private readonly sendClass: SendClass,
  ) {}

  async run(person: Principal, date: string): Promise<SentClasses> {
    const [{ classes }, diaries] = await Promise.all([
      this.rolls.onDay(date),
      this.diaries.ofDay(date),
    ]);
    const ready = new Set(
      diaries.filter(({ standing }) => standing.status === 'ready').map(({ classId }) => classId),
    );
    const answer: SentClasses = { sent: [], kept: [] };
    for (const { id, name } of classes.filter((one) => ready.has(one.id))) {
      try {
        const { total } = await this.sendClass.run(
          person,
          { classId: id, date },
          { withDate: false },
        );
        answer.sent.push({ className: name, messages: total });
      } catch (error) {
        if (!(error instanceof CodedError)) throw error;
        answer.kept.push({ className: name, code: error.code });
      }
    }
    return answer;
  }
}
