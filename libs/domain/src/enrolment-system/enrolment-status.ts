import type { ContactStatus } from '../contacts/contact-status.js';
import type { StatusTexts } from '../status-table/status-table.js';

/** What became of a student whom the enrolment system pushed. */
export const enrolmentStatuses = [
  'difference',
  'waiting',
  'confirmed',
  'refused',
  'without-contact',
] as const;

export type EnrolmentStatus = (typeof enrolmentStatuses)[number];

/**
 * The status of a pushed student: what CGCN still has to do comes first.
 * @param contacts of the numbers that were told
 * @param differences how many wait for CGCN
 */
export function enrolmentStatusOf(
  contacts: readonly { status: ContactStatus }[],
  differences: number,
): EnrolmentStatus {
  const has = (status: ContactStatus): boolean =>
    contacts.some((contact) => contact.status === status);
  if (differences > 0) return 'difference';
  if (has('unconfirmed')) return 'waiting';
  if (has('confirmed')) return 'confirmed';
  return contacts.length > 0 ? 'refused' : 'without-contact';
}

export const enrolmentStatusLabels: Readonly<Record<EnrolmentStatus, StatusTexts>> = {
  difference: {
    vi: {
      label: 'Có khác biệt',
      explanation: 'Thông tin vừa gửi khác thông tin của trường; tổ CGCN sẽ xem và chọn.',
    },
    en: {
      label: 'Difference',
      explanation: 'What was pushed differs from what the school has; the comms team will decide.',
    },
  },
  waiting: {
    vi: { label: 'Chờ xác nhận', explanation: 'Còn số điện thoại mà tổ CGCN chưa xác nhận.' },
    en: { label: 'Waiting', explanation: 'The comms team has yet to confirm a phone number.' },
  },
  confirmed: {
    vi: { label: 'Đã xác nhận', explanation: 'Phụ huynh nhận được tin ở ít nhất một số.' },
    en: { label: 'Confirmed', explanation: 'The guardians get messages at one number at least.' },
  },
  refused: {
    vi: {
      label: 'Không đúng số',
      explanation: 'Không số nào đã gửi dùng được; cần số khác của phụ huynh.',
    },
    en: {
      label: 'Refused',
      explanation: 'None of the numbers that were pushed is in use; another one is needed.',
    },
  },
  'without-contact': {
    vi: { label: 'Chưa có số', explanation: 'Chưa có số điện thoại nào đọc được của phụ huynh.' },
    en: { label: 'No number', explanation: 'No phone number of a guardian could be read so far.' },
  },
};
