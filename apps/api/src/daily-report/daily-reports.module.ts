import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AccountsModule } from '../accounts/accounts.module.js';
import { ContactsModule } from '../contacts/contacts.module.js';
import { DeliveryModule } from '../delivery/delivery.module.js';
import { DeliveryResultsModule } from '../delivery/results/delivery-results.module.js';
import { OldMessages } from '../delivery/retention/old-messages.js';
import { StaffMailModule } from '../staff-mail/staff-mail.module.js';
import { BoardController } from './board/board.controller.js';
import { ReadBoard } from './board/read-board.js';
import { RemindMissing } from './board/remind-missing.js';
import { ClassDiaryModule } from './class-diary/class-diary.module.js';
import { DueDayJobs } from './day-jobs/due-day-jobs.js';
import { OutstandingDiaries } from './day-jobs/outstanding-diaries.js';
import { RemindTeachers } from './day-jobs/remind-teachers.js';
import { RunDayJobs } from './day-jobs/run-day-jobs.js';
import { TellLeadership } from './day-jobs/tell-leadership.js';
import { FollowUpsController } from './follow-ups/follow-ups.controller.js';
import { ListFollowUps } from './follow-ups/list-follow-ups.js';
import { NoteCall } from './follow-ups/note-call.js';
import { ReportFollowUpEntity } from './follow-ups/report-follow-up.entity.js';
import { AgreeToEdit } from './messages/agree-to-edit.js';
import { DailyReportEntity } from './messages/daily-report.entity.js';
import { DropEdit } from './messages/drop-edit.js';
import { EditReport } from './messages/edit-report.js';
import { EditsController } from './messages/edits.controller.js';
import { ListWaitingEdits } from './messages/list-waiting-edits.js';
import { dailyReportKind, PlanReports } from './messages/plan-reports.js';
import { ReportEditEntity } from './messages/report-edit.entity.js';
import { ReportResults } from './messages/report-results.js';
import { ReportSendEntity } from './messages/report-send.entity.js';
import { ReportRepository } from './messages/report.repository.js';
import { SendAgain } from './messages/send-again.js';
import { SendClass } from './messages/send-class.js';
import { SendCorrection } from './messages/send-correction.js';
import { SendReadyClasses } from './messages/send-ready-classes.js';
import { SendsController } from './messages/sends.controller.js';
import { ObservationsMailModule } from './observations-mail/observations-mail.module.js';
import { ObservationsModule } from './observations/observations.module.js';
import { ReportReach } from './report-reach.js';
import { ReportClassUse } from './report-class-use.js';
import { ReportFormModule } from './report-form/report-form.module.js';
import { AnswerQuestion } from './review/answer-question.js';
import { AskAboutContradiction } from './review/ask-about-contradiction.js';
import { ChooseObservation } from './review/choose-observation.js';
import { ClassDays } from './review/class-days.js';
import { ClassReviewEntity } from './review/class-review.entity.js';
import { ContradictionSettlementEntity } from './review/contradiction-settlement.entity.js';
import { DescribeClassDay } from './review/describe-class-day.js';
import { FindContradiction } from './review/find-contradiction.js';
import { HoldReview } from './review/hold-review.js';
import { ListQuestions } from './review/list-questions.js';
import { MoveReview } from './review/move-review.js';
import { ObservationChoiceEntity } from './review/observation-choice.entity.js';
import { QuestionsController } from './review/questions.controller.js';
import { ReviewController } from './review/review.controller.js';
import { ReviewRepository } from './review/review.repository.js';
import { SettleContradiction } from './review/settle-contradiction.js';
import { SchoolCalendarModule } from './school-calendar/school-calendar.module.js';
import { WaitingReports } from './waiting-reports.js';

const verbs = [
  AgreeToEdit,
  AnswerQuestion,
  AskAboutContradiction,
  ChooseObservation,
  DropEdit,
  EditReport,
  MoveReview,
  NoteCall,
  RemindMissing,
  RunDayJobs,
  SendAgain,
  SendClass,
  SendCorrection,
  SendReadyClasses,
  SettleContradiction,
];

/** CGCN reviews what came of a class's day and tells each family (procedure § 3.2). */
@Module({
  imports: [
    TypeOrmModule.forFeature([
      ClassReviewEntity,
      ContradictionSettlementEntity,
      DailyReportEntity,
      ObservationChoiceEntity,
      ReportEditEntity,
      ReportFollowUpEntity,
      ReportSendEntity,
    ]),
    AccountsModule,
    ClassDiaryModule,
    ContactsModule,
    DeliveryModule,
    DeliveryResultsModule,
    ObservationsMailModule,
    ObservationsModule,
    ReportFormModule,
    SchoolCalendarModule,
    StaffMailModule,
  ],
  controllers: [
    BoardController,
    EditsController,
    FollowUpsController,
    QuestionsController,
    ReviewController,
    SendsController,
  ],
  providers: [
    ...verbs,
    ClassDays,
    DescribeClassDay,
    DueDayJobs,
    FindContradiction,
    HoldReview,
    ListFollowUps,
    ListQuestions,
    ListWaitingEdits,
    OutstandingDiaries,
    PlanReports,
    ReadBoard,
    RemindTeachers,
    ReportClassUse,
    ReportReach,
    ReportRepository,
    ReportResults,
    ReviewRepository,
    TellLeadership,
    WaitingReports,
  ],
  exports: [DueDayJobs, ReportReach, ReportRepository, ReportResults, ReviewRepository, RunDayJobs],
})
export class DailyReportsModule {
  constructor(oldMessages: OldMessages) {
    // A student's month and year tell what became of each report.
    oldMessages.keepResultsOf(dailyReportKind);
  }
}
