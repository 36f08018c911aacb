import type { ContactChannel, ContactLanguage, UnreachableReason } from '@lien-lac/domain';

/** One phone or one e-mail address that a message may go to. */
export interface Recipient {
  /** By Zalo only where everybody behind the phone wants that. */
  channel: ContactChannel;
  /** E.164, or an e-mail address. */
  address: string;
  /** English only where everybody behind it wants that. */
  language: ContactLanguage;
  /** On whose account: the confirmed contacts behind it, which are the grounds of its message. */
  contactIds: string[];
  /** Whom it stands for, each once, in the order of classes and then of names. */
  students: RecipientStudent[];
}

export interface RecipientStudent {
  id: string;
  fullName: string;
  className: string;
  grade: number | null;
  /** Why the student is in the audience, as `readReasons` understands it. */
  because: string;
  /** Of the student's row in an uploaded sheet, by column; null without one. */
  values: Record<string, string> | null;
}

/** A recipient picked by guardian; husband and wife on one phone are one recipient. */
export interface GuardianRecipient extends Recipient {
  /** One of the guardians who use the phone. */
  guardianId: string;
  /** All of them. */
  guardianIds: string[];
}

/** How many a message would reach. */
export interface AudienceCount {
  /** Distinct phones. */
  phones: number;
  /** Messages to phones: more than there are phones where each student gets one. */
  messages: number;
  /** Distinct e-mail addresses, of guardians who want it so. */
  emails: number;
  /** Students in the audience, reached or not. */
  students: number;
  /** Of the students, those none of whose guardians can be reached. */
  unreachableStudents: number;
  /** How many of those for each reason; of several the one that is soonest mended. */
  unreachable: Record<UnreachableReason, number>;
}

export interface UnreachableStudent {
  studentId: string;
  fullName: string;
  classId: string;
  className: string;
  reason: UnreachableReason;
}

/** A recipient in a list from which single ones may be unticked. */
export interface ListedRecipient extends Recipient {
  /** Whether somebody unticked it, so that it gets nothing. */
  isUnticked: boolean;
}

/** A student for whom a text has a gap. */
export interface StudentWithoutValue {
  studentId: string;
  fullName: string;
  className: string;
  /** The names of the fields. */
  fields: string[];
}
