import {
  statusesIn,
  type StatusIn,
  type StatusTable,
  type StatusTexts,
} from '../status-table/status-table.js';

/**
 * The life of a contact, which is one student's guardian with one phone. Only a confirmed contact
 * is ever written to. Source: Quy trình Liên lạc điện tử § 2.
 */
export const contactMoves = {
  /** CGCN asked, and the number is this guardian's. */
  confirm: { from: ['unconfirmed'], to: 'confirmed' },
  /** There is doubt again, so it has to be asked once more. */
  withdrawConfirmation: { from: ['confirmed'], to: 'unconfirmed' },
  /** CGCN asked, and the number is not this guardian's or must not be used. */
  refuse: { from: ['unconfirmed'], to: 'refused' },
  /** Another number took its place. */
  replace: { from: ['unconfirmed', 'confirmed'], to: 'replaced' },
  /** The confirmation of the number that had taken its place was withdrawn. */
  restore: { from: ['replaced'], to: 'confirmed' },
  /** Somebody says that a number which was put away is the guardian's after all. */
  proposeAgain: { from: ['refused', 'replaced'], to: 'unconfirmed' },
} as const satisfies StatusTable;

export type ContactMove = keyof typeof contactMoves;
export type ContactStatus = StatusIn<typeof contactMoves>;

/** Every status, as the check of the database and the enum of the API list them. */
export const contactStatuses: readonly ContactStatus[] = statusesIn(contactMoves);

/** How the school learned that a number is the guardian's. */
export const confirmationWays = ['call', 'paper-form', 'in-person'] as const;
export type ConfirmationWay = (typeof confirmationWays)[number];

/** Where a contact came from: an uploaded roster, a teacher's word, the enrolment system. */
export const contactOrigins = ['upload', 'teacher', 'enrolment'] as const;
export type ContactOrigin = (typeof contactOrigins)[number];

/** What is known of a phone from the messages that went to it. */
export const reachabilities = ['unknown', 'reachable', 'failing'] as const;
export type Reachability = (typeof reachabilities)[number];

export const contactStatusLabels: Readonly<Record<ContactStatus, StatusTexts>> = {
  unconfirmed: {
    vi: {
      label: 'Chưa xác nhận',
      explanation: 'Số này chưa được xác nhận với phụ huynh nên chưa nhận tin nào.',
    },
    en: {
      label: 'Unconfirmed',
      explanation: 'Nobody has confirmed this number with the guardian, so it gets no message.',
    },
  },
  confirmed: {
    vi: { label: 'Đã xác nhận', explanation: 'Số này đúng là của phụ huynh và được nhận tin.' },
    en: {
      label: 'Confirmed',
      explanation: 'The number is the guardian’s and gets messages.',
    },
  },
  refused: {
    vi: {
      label: 'Không đúng số',
      explanation: 'Tổ CGCN đã hỏi và số này không phải của phụ huynh.',
    },
    en: {
      label: 'Refused',
      explanation: 'The comms team asked, and the number is not the guardian’s.',
    },
  },
  replaced: {
    vi: { label: 'Đã thay số', explanation: 'Phụ huynh đã có số khác, số này không dùng nữa.' },
    en: {
      label: 'Replaced',
      explanation: 'The guardian has another number, and this one is no longer used.',
    },
  },
};
