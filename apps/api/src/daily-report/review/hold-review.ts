import type { DiaryStatus } from '@lien-lac/domain';
import { Injectable } from '@nestjs/common';
import type { Transaction } from '../../platform/database/database.js';
import { CodedError } from '../../platform/errors/coded-error.js';
import { ClassDiaries, type ClassDiary } from '../class-diary/class-diaries.js';
import { type ClassDate, ReviewRepository } from './review.repository.js';

/** While CGCN has it before them, and its messages have not left. */
export const underReview = ['in-review', 'ready'] as const satisfies DiaryStatus[];

/** Holds a class's day for one who decides something of it. */
@Injectable()
export class HoldReview {
  constructor(
    private readonly diaries: ClassDiaries,
    private readonly reviews: ReviewRepository,
  ) {}

  /**
   * Nobody else decides anything of the class's day until the transaction ends.
   * @returns the diary, and the revision of the review before this act
   * @throws CodedError `diary.moved-on` where it stands in none of these
   */
  async run(
    transaction: Transaction,
    of: ClassDate,
    statuses: readonly DiaryStatus[],
  ): Promise<{ diary: ClassDiary; revision: number }> {
    const diary = await this.diaries.lock(transaction, of.classId, of.date);
    if (diary === null || !statuses.includes(diary.standing.status)) {
      throw new CodedError('diary.moved-on');
    }
    return { diary, revision: await this.reviews.touch(transaction, of) };
  }
}
