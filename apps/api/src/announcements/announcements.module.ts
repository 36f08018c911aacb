import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ContactsModule } from '../contacts/contacts.module.js';
import { DeliveryModule } from '../delivery/delivery.module.js';
import { DeliveryResultsModule } from '../delivery/results/delivery-results.module.js';
import { MessageTemplatesModule } from '../message-templates/message-templates.module.js';
import { AnnouncementAudiencesController } from './announcement-audiences.controller.js';
import { AnnouncementClassUse } from './announcement-class-use.js';
import { AnnouncementEventEntity } from './announcement-event.entity.js';
import { AnnouncementEventsController } from './announcement-events.controller.js';
import { AnnouncementExportsController } from './announcement-exports.controller.js';
import { AnnouncementPreviewsController } from './announcement-previews.controller.js';
import { AnnouncementResultsController } from './announcement-results.controller.js';
import { AnnouncementSheetUse } from './announcement-sheet-use.js';
import { AnnouncementTrail } from './announcement-trail.js';
import { AnnouncementEntity } from './announcement.entity.js';
import { AnnouncementRepository } from './announcement.repository.js';
import { AnnouncementsController } from './announcements.controller.js';
import { ApproveAnnouncement } from './approve-announcement.js';
import { CancelAnnouncement } from './cancel-announcement.js';
import { DescribeAnnouncement } from './describe-announcement.js';
import { ExportAnnouncements } from './export-announcements.js';
import { FindAnnouncement } from './find-announcement.js';
import { ListAnnouncements } from './list-announcements.js';
import { ListNotDelivered } from './list-not-delivered.js';
import { NotDeliveredWorkbook } from './not-delivered-workbook.js';
import { PlanAnnouncement } from './plan-announcement.js';
import { PreviewAnnouncement } from './preview-announcement.js';
import { ResubmitAnnouncement } from './resubmit-announcement.js';
import { ReturnAnnouncement } from './return-announcement.js';
import { SubmitAnnouncement } from './submit-announcement.js';
import { StaffMailModule } from '../staff-mail/staff-mail.module.js';
import { AccountsModule } from '../accounts/accounts.module.js';
import { AnnouncementEditsController } from './announcement-edits.controller.js';
import { AnnouncementNotices } from './announcement-notices.js';
import { AnnouncementRecipients } from './announcement-recipients.js';
import { ConfirmEdit } from './confirm-edit.js';
import { CorrectAnnouncement } from './correct-announcement.js';
import { AnnouncementDraftEntity } from './drafts/announcement-draft.entity.js';
import { AnnouncementDraftRepository } from './drafts/announcement-draft.repository.js';
import { AnnouncementDraftsController } from './drafts/announcement-drafts.controller.js';
import { DeleteDraft } from './drafts/delete-draft.js';
import { ClassAnnouncementsController } from './class-results/class-announcements.controller.js';
import { ListClassAnnouncements } from './class-results/list-class-announcements.js';
import { AnnouncementSpendingController } from './spending/announcement-spending.controller.js';
import { ExportSpending } from './spending/export-spending.js';
import { SummariseSpending } from './spending/summarise-spending.js';
import { SaveDraft } from './drafts/save-draft.js';
import { EditAnnouncement } from './edit-announcement.js';
import { FindNeighbours } from './find-neighbours.js';
import { ExportPlannedRecipients } from './recipients/export-planned-recipients.js';
import { ListPlannedRecipients } from './recipients/list-planned-recipients.js';
import { PlannedRecipientsController } from './recipients/planned-recipients.controller.js';
import { ReadAnnouncement } from './read-announcement.js';
import { SendTestMessage } from './send-test-message.js';
import { AnnouncementSendsController } from './sends/announcement-sends.controller.js';
import { DecideUnknown } from './sends/decide-unknown.js';
import { PauseAnnouncement } from './sends/pause-announcement.js';
import { RescheduleAnnouncement } from './sends/reschedule-announcement.js';
import { RetryAnnouncement } from './sends/retry-announcement.js';
import { TellEnd } from './tell-end.js';
import { WaitingAnnouncements } from './waiting-announcements.js';
import { WithdrawAnnouncement } from './withdraw-announcement.js';

/** From leadership or a department to many guardians, sent by CGCN alone (procedure § 3.1). */
@Module({
  imports: [
    TypeOrmModule.forFeature([
      AnnouncementEntity,
      AnnouncementEventEntity,
      AnnouncementDraftEntity,
    ]),
    ContactsModule,
    DeliveryModule,
    DeliveryResultsModule,
    MessageTemplatesModule,
    AccountsModule,
    StaffMailModule,
  ],
  controllers: [
    AnnouncementsController,
    AnnouncementAudiencesController,
    AnnouncementDraftsController,
    AnnouncementEditsController,
    AnnouncementSendsController,
    AnnouncementSpendingController,
    ClassAnnouncementsController,
    AnnouncementEventsController,
    AnnouncementExportsController,
    AnnouncementPreviewsController,
    AnnouncementResultsController,
    PlannedRecipientsController,
  ],
  providers: [
    AnnouncementClassUse,
    AnnouncementSheetUse,
    AnnouncementRepository,
    AnnouncementTrail,
    AnnouncementDraftRepository,
    AnnouncementNotices,
    AnnouncementRecipients,
    ApproveAnnouncement,
    CancelAnnouncement,
    ConfirmEdit,
    CorrectAnnouncement,
    DecideUnknown,
    DeleteDraft,
    DescribeAnnouncement,
    EditAnnouncement,
    ExportAnnouncements,
    ExportPlannedRecipients,
    ExportSpending,
    FindAnnouncement,
    FindNeighbours,
    ListAnnouncements,
    ListClassAnnouncements,
    ListNotDelivered,
    ListPlannedRecipients,
    NotDeliveredWorkbook,
    PauseAnnouncement,
    PlanAnnouncement,
    PreviewAnnouncement,
    ReadAnnouncement,
    RescheduleAnnouncement,
    ResubmitAnnouncement,
    RetryAnnouncement,
    ReturnAnnouncement,
    SaveDraft,
    SendTestMessage,
    SubmitAnnouncement,
    SummariseSpending,
    TellEnd,
    WaitingAnnouncements,
    WithdrawAnnouncement,
  ],
  exports: [AnnouncementRepository, PlanAnnouncement, TellEnd],
})
export class AnnouncementsModule {}
