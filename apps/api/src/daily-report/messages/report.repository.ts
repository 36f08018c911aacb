import { type FollowUp, followUpMoves } from '@lien-lac/domain';
import { Injectable } from '@nestjs/common';
import { DataSource, In, IsNull } from 'typeorm';
import type { Transaction } from '../../platform/database/database.js';
import { ReportFollowUpEntity } from '../follow-ups/report-follow-up.entity.js';
import type { ClassDate } from '../review/review.repository.js';
import { DailyReportEntity } from './daily-report.entity.js';
import { ReportEditEntity } from './report-edit.entity.js';
import { ReportSendEntity } from './report-send.entity.js';

/** A message of one student, with the act by which it left. */
export type ReportOfStudent = Pick<DailyReportEntity, 'sendId' | 'date' | 'text'> &
  Pick<ReportSendEntity, 'occasion' | 'sentAt'>;

/** The messages to families: their texts until they leave, and what left. */
@Injectable()
export class ReportRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** Of one class, or of every class of the day; in the order in which they were sent. */
  sends(date: string, classId?: string): Promise<ReportSendEntity[]> {
    return this.dataSource.getRepository(ReportSendEntity).find({
      where: { date, ...(classId === undefined ? {} : { classId }) },
      order: { sentAt: 'ASC' },
    });
  }

  /** Every send since a day, of these classes or of all. */
  sendsSince(since: string, classIds: readonly string[] | null): Promise<ReportSendEntity[]> {
    return this.dataSource
      .createQueryBuilder(ReportSendEntity, 'send')
      .where('date >= :since AND (:classIds::uuid[] IS NULL OR class_id = ANY(:classIds))', {
        since,
        classIds,
      })
      .getMany();
  }

  /** What these students were told of a day, each in its order. */
  reports(date: string, studentIds: readonly string[]): Promise<DailyReportEntity[]> {
    return this.dataSource
      .createQueryBuilder(DailyReportEntity, 'report')
      .where('date = :date AND student_id = ANY(:studentIds)', { date, studentIds })
      .orderBy('student_id')
      .addOrderBy('number')
      .getMany();
  }

  /** What was said of one student from one day to another, both included, in order. */
  ofStudent(studentId: string, from: string, until: string): Promise<ReportOfStudent[]> {
    return this.dataSource.query<ReportOfStudent[]>(
      `SELECT report.send_id AS "sendId", report.date::text, report.text, send.occasion,
              send.sent_at AS "sentAt"
       FROM daily_report report JOIN report_send send ON send.id = report.send_id
       WHERE report.student_id = $1 AND report.date BETWEEN $2 AND $3
       ORDER BY report.date, report.number`,
      [studentId, from, until],
    );
  }

  edits(date: string, classId: string): Promise<ReportEditEntity[]> {
    return this.dataSource.getRepository(ReportEditEntity).findBy({ date, classId });
  }

  /** Edits that wait for somebody's word, since a day. */
  waitingEdits(since: string, classIds: readonly string[] | null): Promise<ReportEditEntity[]> {
    return this.dataSource
      .createQueryBuilder(ReportEditEntity, 'edit')
      .where('confirmed_by IS NULL AND date >= :since', { since })
      .andWhere('(:classIds::uuid[] IS NULL OR class_id = ANY(:classIds))', { classIds })
      .getMany();
  }

  /** In the place of an earlier edit of the same message, whose word no longer counts. */
  async saveEdit(transaction: Transaction, edit: ReportEditEntity): Promise<void> {
    await transaction.getRepository(ReportEditEntity).save(edit);
  }

  async deleteEdit(
    transaction: Transaction,
    { date, studentId, number }: Pick<ReportEditEntity, 'date' | 'studentId' | 'number'>,
  ): Promise<void> {
    await transaction.getRepository(ReportEditEntity).delete({ date, studentId, number });
  }

  /**
   * Notes a person's word to this very text.
   * @returns false where it was written anew meanwhile, or somebody has agreed already
   */
  async confirmEdit(
    transaction: Transaction,
    { date, studentId, number, text }: ReportEditEntity,
    confirmedBy: string,
    confirmedAt: Date,
  ): Promise<boolean> {
    const { affected } = await transaction
      .getRepository(ReportEditEntity)
      .update(
        { date, studentId, number, text, confirmedBy: IsNull() },
        { confirmedBy, confirmedAt },
      );
    return affected === 1;
  }

  async insertSend(transaction: Transaction, send: Omit<ReportSendEntity, 'id'>): Promise<string> {
    const created = await transaction.getRepository(ReportSendEntity).insert(send);
    return (created.identifiers[0] as { id: string }).id;
  }

  /** @throws the database's own error where a student has this message of the day already */
  async insertReports(
    transaction: Transaction,
    reports: readonly Omit<DailyReportEntity, 'id'>[],
  ): Promise<void> {
    await transaction.getRepository(DailyReportEntity).insert([...reports]);
  }

  /** Cases that are there already stay as they are. */
  async addFollowUps(
    transaction: Transaction,
    { classId }: ClassDate,
    followUps: readonly FollowUp[],
  ): Promise<void> {
    if (followUps.length === 0) return;
    await transaction
      .createQueryBuilder()
      .insert()
      .into(ReportFollowUpEntity)
      .values(
        followUps.map((followUp) => ({
          ...{ ...followUp, classId, status: 'open' as const },
          ...{ note: null, calledBy: null, calledAt: null },
        })),
      )
      .orIgnore()
      .execute();
  }

  /**
   * The open ones and those of a day, the oldest first.
   * @param classIds null for all classes
   */
  followUps(classIds: readonly string[] | null): Promise<ReportFollowUpEntity[]> {
    return this.dataSource
      .createQueryBuilder(ReportFollowUpEntity, 'follow_up')
      .where(`status = 'open' AND (:classIds::uuid[] IS NULL OR class_id = ANY(:classIds))`, {
        classIds,
      })
      .orderBy('date')
      .addOrderBy('id')
      .getMany();
  }

  followUpsOfClass({ classId, date }: ClassDate): Promise<ReportFollowUpEntity[]> {
    return this.dataSource.getRepository(ReportFollowUpEntity).findBy({ classId, date });
  }

  findFollowUp(id: string): Promise<ReportFollowUpEntity | null> {
    return this.dataSource.getRepository(ReportFollowUpEntity).findOneBy({ id });
  }

  /** @returns whether it was open */
  async noteCall(
    transaction: Transaction,
    id: string,
    called: { note: string; calledBy: string; calledAt: Date },
  ): Promise<boolean> {
    const { from, to } = followUpMoves['note-call'];
    const { affected } = await transaction
      .createQueryBuilder()
      .update(ReportFollowUpEntity)
      .set({ ...called, status: to })
      .where('id = :id AND status = ANY(:from)', { id, from: [...from] })
      .execute();
    return affected === 1;
  }

  /** How many times messages of these classes were sent. */
  countSendsOfClasses(transaction: Transaction, classIds: readonly string[]): Promise<number> {
    return transaction.getRepository(ReportSendEntity).countBy({ classId: In([...classIds]) });
  }
}
