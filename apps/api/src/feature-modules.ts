import type { Type } from '@nestjs/common';
import { AccountsModule } from './accounts/accounts.module.js';
import { AuditTrailModule } from './audit-trail/audit-trail.module.js';
import { AnnouncementsModule } from './announcements/announcements.module.js';
import { ContactsModule } from './contacts/contacts.module.js';
import { ClassDiaryModule } from './daily-report/class-diary/class-diary.module.js';
import { DailyReportsModule } from './daily-report/daily-reports.module.js';
import { LookingBackModule } from './daily-report/looking-back/looking-back.module.js';
import { ObservationsMailModule } from './daily-report/observations-mail/observations-mail.module.js';
import { ObservationsModule } from './daily-report/observations/observations.module.js';
import { SchoolCalendarModule } from './daily-report/school-calendar/school-calendar.module.js';
import { ReportFormModule } from './daily-report/report-form/report-form.module.js';
import { DeliveryModule } from './delivery/delivery.module.js';
import { DirectMessagesModule } from './direct-messages/direct-messages.module.js';
import { EnrolmentSystemModule } from './enrolment-system/enrolment-system.module.js';
import { GatewaysModule } from './gateways/gateways.module.js';
import { HomeModule } from './home/home.module.js';
import { MessageTemplatesModule } from './message-templates/message-templates.module.js';
import { SchoolClockModule } from './school-clock/school-clock.module.js';
import { SendingWindowModule } from './sending-window/sending-window.module.js';
import { SimulatedMailsModule } from './simulated-mails/simulated-mails.module.js';
import { SimulatedPhonesModule } from './simulated-phones/simulated-phones.module.js';

/** The school's procedure, module by module; the API and the worker load the same ones. */
export const featureModules: Type[] = [
  AccountsModule,
  AuditTrailModule,
  DeliveryModule,
  ContactsModule,
  EnrolmentSystemModule,
  SchoolClockModule,
  SendingWindowModule,
  GatewaysModule,
  MessageTemplatesModule,
  AnnouncementsModule,
  DirectMessagesModule,
  SchoolCalendarModule,
  ClassDiaryModule,
  ObservationsModule,
  ReportFormModule,
  DailyReportsModule,
  LookingBackModule,
  ObservationsMailModule,
  HomeModule,
  SimulatedPhonesModule,
  SimulatedMailsModule,
];
