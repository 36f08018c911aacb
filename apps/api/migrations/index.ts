import { Platform1700000000001 } from './0001-platform.js';
import { Delivery1700000000002 } from './0002-delivery.js';
import { Accounts1700000000003 } from './0003-accounts.js';
import { Contacts1700000000004 } from './0004-contacts.js';
import { Announcements1700000000005 } from './0005-announcements.js';
import { DirectMessages1700000000006 } from './0006-direct-messages.js';
import { RosterSearch1700000000007 } from './0007-roster-search.js';
import { MessageBatches1700000000008 } from './0008-message-batches.js';
import { FailedAddresses1700000000009 } from './0009-failed-addresses.js';
import { AuditChain1700000000010 } from './0010-audit-chain.js';
import { SignIn1700000000011 } from './0011-sign-in.js';
import { Staff1700000000012 } from './0012-staff.js';
import { ContactsDesk1700000000013 } from './0013-contacts.js';
import { SchoolLife1700000000014 } from './0014-school-life.js';
import { EnrolmentSystem1700000000015 } from './0015-enrolment-system.js';
import { SealedTexts1700000000016 } from './0016-sealed-texts.js';
import { SteeredSends1700000000020 } from './0020-steered-sends.js';
import { Audiences1700000000021 } from './0021-audiences.js';
import { MessageTemplates1700000000022 } from './0022-message-templates.js';
import { AnnouncementLife1700000000024 } from './0024-announcement-life.js';
import { DirectMessageChanges1700000000026 } from './0026-direct-message-changes.js';
import { DirectMessageWording1700000000027 } from './0027-direct-message-wording.js';
import { AfterTheSend1700000000028 } from './0028-after-the-send.js';
import { CountedAudiences1700000000029 } from './0029-counted-audiences.js';
import { SchoolCalendar1700000000030 } from './0030-school-calendar.js';
import { ClassDiary1700000000031 } from './0031-class-diary.js';
import { Observations1700000000033 } from './0033-observations.js';
import { ObservationsMail1700000000034 } from './0034-observations-mail.js';
import { DailyReportReview1700000000035 } from './0035-daily-report-review.js';
import { LookingBack1700000000039 } from './0039-looking-back.js';
import { ReportForm1700000000040 } from './0040-report-form.js';
import { ReceiptHints1700000000042 } from './0042-receipt-hints.js';
import { GatewayParts1700000000043 } from './0043-gateway-parts.js';
import { Gateways1700000000044 } from './0044-gateways.js';
import { ZaloTokens1700000000048 } from './0048-zalo-tokens.js';
import { SameTexts1700000000049 } from './0049-same-texts.js';
import { BrandnameTemplates1700000000051 } from './0051-brandname-templates.js';
import { SeenFromOutside1700000000053 } from './0053-seen-from-outside.js';
import { RestoredBackups1700000000055 } from './0055-restored-backups.js';
import { Retention1700000000056 } from './0056-retention.js';
import { SharedLimits1700000000057 } from './0057-shared-limits.js';
import { UnreportedWalk1700000000058 } from './0058-unreported-walk.js';
import { BatchesForOneGateway1700000000059 } from './0059-batches-for-one-gateway.js';
import { GatewayNotices1700000000060 } from './0060-gateway-notices.js';
import { PartsByAge1700000000061 } from './0061-parts-by-age.js';
import { ReportedParts1700000000062 } from './0062-reported-parts.js';

/** All migrations, in the order they run. */
export const migrations = [
  Platform1700000000001,
  Delivery1700000000002,
  Accounts1700000000003,
  Contacts1700000000004,
  Announcements1700000000005,
  DirectMessages1700000000006,
  RosterSearch1700000000007,
  MessageBatches1700000000008,
  FailedAddresses1700000000009,
  AuditChain1700000000010,
  SignIn1700000000011,
  Staff1700000000012,
  ContactsDesk1700000000013,
  SchoolLife1700000000014,
  EnrolmentSystem1700000000015,
  SealedTexts1700000000016,
  SteeredSends1700000000020,
  Audiences1700000000021,
  MessageTemplates1700000000022,
  AnnouncementLife1700000000024,
  DirectMessageChanges1700000000026,
  DirectMessageWording1700000000027,
  AfterTheSend1700000000028,
  CountedAudiences1700000000029,
  SchoolCalendar1700000000030,
  ClassDiary1700000000031,
  Observations1700000000033,
  ObservationsMail1700000000034,
  DailyReportReview1700000000035,
  LookingBack1700000000039,
  ReportForm1700000000040,
  ReceiptHints1700000000042,
  GatewayParts1700000000043,
  Gateways1700000000044,
  ZaloTokens1700000000048,
  SameTexts1700000000049,
  BrandnameTemplates1700000000051,
  SeenFromOutside1700000000053,
  RestoredBackups1700000000055,
  Retention1700000000056,
  SharedLimits1700000000057,
  UnreportedWalk1700000000058,
  BatchesForOneGateway1700000000059,
  GatewayNotices1700000000060,
  PartsByAge1700000000061,
  ReportedParts1700000000062,
];
