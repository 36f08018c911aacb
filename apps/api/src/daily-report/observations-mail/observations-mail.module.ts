import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AccountsModule } from '../../accounts/accounts.module.js';
import { ContactsModule } from '../../contacts/contacts.module.js';
import { DeliveryModule } from '../../delivery/delivery.module.js';
import { DeliveryResultsModule } from '../../delivery/results/delivery-results.module.js';
import { StaffMailModule } from '../../staff-mail/staff-mail.module.js';
import { ObservationsModule } from '../observations/observations.module.js';
import { ComposeObservationsMail } from './compose-observations-mail.js';
import { DecideUnknownMails } from './decide-unknown-mails.js';
import { DescribeObservationsMails } from './describe-observations-mails.js';
import { FindObservationsMail } from './find-observations-mail.js';
import { ReadersOfMail } from './mail-readers.js';
import { ObservationsMailEntity } from './observations-mail.entity.js';
import { ObservationsMailRepository } from './observations-mail.repository.js';
import { ObservationsMailsController } from './observations-mails.controller.js';
import { RemindObservers } from './remind-observers.js';
import { RetryObservationsMail } from './retry-observations-mail.js';
import { SendObservationsMail } from './send-observations-mail.js';
import { WaitingMails } from './waiting-mails.js';

/** "Gửi báo cáo ngày": what Giám thị and Bán trú saw, to everybody who has to know. */
@Module({
  imports: [
    TypeOrmModule.forFeature([ObservationsMailEntity]),
    AccountsModule,
    ContactsModule,
    DeliveryModule,
    DeliveryResultsModule,
    ObservationsModule,
    StaffMailModule,
  ],
  controllers: [ObservationsMailsController],
  providers: [
    ComposeObservationsMail,
    DecideUnknownMails,
    DescribeObservationsMails,
    FindObservationsMail,
    ObservationsMailRepository,
    ReadersOfMail,
    RemindObservers,
    RetryObservationsMail,
    SendObservationsMail,
    WaitingMails,
  ],
  exports: [RemindObservers],
})
export class ObservationsMailModule {}
