import { schoolDate, schoolTimeOfDay } from '../school-time/school-time.js';

/** The end of the audit trail at some moment. */
export interface AuditHead {
  readonly position: string;
  /** In hexadecimal digits. */
  readonly hash: string;
}

/**
 * The daily mail to the leadership that takes the newest hash of the audit trail out of the house, so
 * that whoever cuts its end off, or writes it anew, can't take back what was already told.
 *
 * @param at when the hash was read, school time
 */
export function newestHashMail(
  schoolName: string,
  { position, hash }: AuditHead,
  at: Date,
): { title: string; text: string } {
  const [year, month, day] = schoolDate(at).split('-');
  const when = `${schoolTimeOfDay(at).slice(0, 5)} ${day}/${month}/${year}`;
  return {
    title: `${schoolName}: mã kiểm của nhật ký hệ thống ngày ${day}/${month}/${year}`,
    text: `Kính gửi Ban Giám hiệu,

Lúc ${when}, mục mới nhất trong nhật ký hệ thống là:

Số thứ tự: ${position}
Mã kiểm: ${hash}

Xin giữ lại thư này. Nếu sau này nghi có người sửa hoặc xoá nhật ký, hãy đưa mã trên cho người quản trị máy chủ chạy lệnh:

npm run audit:verify -- --head ${hash}

Lệnh này cho biết nhật ký còn nguyên vẹn hay mục nào đầu tiên bị sửa, bị xoá.

---

At ${when} the newest entry of the system's audit trail was number ${position}, with the hash above. Please keep this mail: with it, the command above shows whether anything in the trail up to then was changed or removed.
`,
  };
}
