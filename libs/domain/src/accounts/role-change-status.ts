import type { Role } from '../permissions/roles.js';
import type { StatusIn, StatusTable, StatusTexts } from '../status-table/status-table.js';

/**
 * What of an account takes two people, so that nobody can make a second person of their own alone:
 *
 * - `role`: a role that may ask for announcements or approve them; for a new account and for one that
 *   has another role so far, or was disabled.
 * - `email`: another mailbox for an account with such a role, since its links for a new password go
 *   there.
 * - `second-factor-reset`: forgetting anybody's second factor.
 */
export const roleChangeKinds = ['role', 'email', 'second-factor-reset'] as const;
export type RoleChangeKind = (typeof roleChangeKinds)[number];

/** What somebody asks for. */
export type RoleChangeContent =
  | { kind: 'role'; role: Role }
  | { kind: 'email'; email: string }
  | { kind: 'second-factor-reset' };

/** How what one person asked for comes to be done, or not, on another one's word. */
export const roleChangeMoves = {
  confirm: { from: ['waiting'], to: 'confirmed' },
  refuse: { from: ['waiting'], to: 'refused' },
  withdraw: { from: ['waiting'], to: 'withdrawn' },
  expire: { from: ['waiting'], to: 'expired' },
} as const satisfies StatusTable;

export type RoleChangeStatus = StatusIn<typeof roleChangeMoves>;

/** For so long what was asked for may be confirmed, in milliseconds of school time: a week. */
export const roleChangeLifetime = 7 * 24 * 60 * 60 * 1000;

/** How it stands at an instant: what nobody has answered in its time has expired, written down or not. */
export function roleChangeStatusAt(
  { status, expiresAt }: { status: RoleChangeStatus; expiresAt: Date },
  now: Date,
): RoleChangeStatus {
  return status === 'waiting' && expiresAt <= now ? 'expired' : status;
}

/**
 * Whether a person may confirm or refuse: neither who asked, nor whom it is about.
 * @param accountId of the person
 */
export function isAnotherPerson(
  accountId: string,
  change: { askedBy: string; accountId: string },
): boolean {
  return accountId !== change.askedBy && accountId !== change.accountId;
}

export const roleChangeStatusTexts: Readonly<Record<RoleChangeStatus, StatusTexts>> = {
  waiting: {
    vi: { label: 'Chờ xác nhận', explanation: 'Cần một thành viên CGCN khác hoặc BGH xác nhận.' },
    en: {
      label: 'Awaits confirmation',
      explanation: 'Another member of the comms team or the leadership has to confirm it.',
    },
  },
  confirmed: {
    vi: {
      label: 'Đã xác nhận',
      explanation: 'Người thứ hai đã xác nhận và thay đổi đã có hiệu lực.',
    },
    en: { label: 'Confirmed', explanation: 'A second person confirmed it, and it is done.' },
  },
  refused: {
    vi: { label: 'Bị từ chối', explanation: 'Người thứ hai đã từ chối; không có gì thay đổi.' },
    en: { label: 'Refused', explanation: 'A second person refused it; nothing was changed.' },
  },
  withdrawn: {
    vi: { label: 'Đã rút lại', explanation: 'Yêu cầu đã được rút lại; không có gì thay đổi.' },
    en: { label: 'Withdrawn', explanation: 'It was withdrawn; nothing was changed.' },
  },
  expired: {
    vi: {
      label: 'Đã hết hạn',
      explanation: 'Không ai xác nhận trong 7 ngày; không có gì thay đổi.',
    },
    en: {
      label: 'Expired',
      explanation: 'Nobody confirmed it within 7 days; nothing was changed.',
    },
  },
};
