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
import { WaitingAnnouncements } from './waiting-announcements.js';
import { WhenSchoolWide } from './when-school-wide.js';
import { WithdrawAnnouncement } from './withdraw-announcement.js';

/** From leadership or a department to many guardians, sent by CGCN alone (procedure § 3.1). */
@Module({
  imports: [
    TypeOrmModule.forFeature([AnnouncementEntity, AnnouncementEventEntity]),
    ContactsModule,
    DeliveryModule,
    DeliveryResultsModule,
    MessageTemplatesModule,
  ],
  controllers: [
    AnnouncementsController,
    AnnouncementAudiencesController,
    AnnouncementEventsController,
    AnnouncementExportsController,
    AnnouncementPreviewsController,
    AnnouncementResultsController,
  ],
  providers: [
    AnnouncementClassUse,
    AnnouncementRepository,
    AnnouncementTrail,
    ApproveAnnouncement,
    CancelAnnouncement,
    DescribeAnnouncement,
    ExportAnnouncements,
    FindAnnouncement,
    ListAnnouncements,
    ListNotDelivered,
    NotDeliveredWorkbook,
    PlanAnnouncement,
    PreviewAnnouncement,
    ResubmitAnnouncement,
    ReturnAnnouncement,
    SubmitAnnouncement,
    WaitingAnnouncements,
    WhenSchoolWide,
    WithdrawAnnouncement,
  ],
  exports: [AnnouncementRepository, PlanAnnouncement],
})
export class AnnouncementsModule {}
