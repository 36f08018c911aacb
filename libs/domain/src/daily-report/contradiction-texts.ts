import { type Attendance, attendanceLabels, timeInWords } from '../class-diary/attendance.js';
import { observingDepartmentLabels } from '../observations/observation.js';
import { observationInWords } from '../observations/observation-table.js';
import type { Contradiction, ContradictionKind } from './contradictions.js';

/** What does not go together, in one line. */
export const contradictionLabels: Readonly<Record<ContradictionKind, { vi: string; en: string }>> =
  {
    'present-absent': {
      vi: 'Nhật kí ghi có mặt, Giám thị ghi vắng',
      en: 'Present in the diary, absent for the supervisors',
    },
    'present-not-boarding': {
      vi: 'Nhật kí ghi có mặt, Bán trú ghi vắng',
      en: 'Present in the diary, missing at boarding',
    },
    'absent-seen': {
      vi: 'Nhật kí ghi vắng nhưng có người thấy em ở trường',
      en: 'Absent in the diary, but seen at school',
    },
    'present-late': {
      vi: 'Nhật kí không ghi muộn, Giám thị ghi đi muộn',
      en: 'On time in the diary, late for the supervisors',
    },
    'late-differently': {
      vi: 'Số phút đi muộn khác nhau',
      en: 'Late by different minutes',
    },
    'present-left': {
      vi: 'Nhật kí không ghi về sớm nhưng có người thấy em về',
      en: 'There all day in the diary, but seen leaving',
    },
    'left-differently': { vi: 'Giờ về khác nhau', en: 'Left at different times' },
    'left-seen': {
      vi: 'Nhật kí ghi về sớm nhưng sau đó vẫn thấy em ở trường',
      en: 'Left early in the diary, but seen at school later',
    },
  };

/** Both sides as a person reads them, in Vietnamese, each with whose word it is. */
export function contradictionSides({ attendance, observation }: Contradiction): {
  diary: string;
  observation: string;
} {
  const department = observingDepartmentLabels[observation.department].vi;
  return {
    diary: `Nhật kí: ${attendanceInWords(attendance)}`,
    observation: `${department}: ${observationInWords(observation)}`,
  };
}

/** "Đi muộn 10 phút", "Về sớm lúc 11h30". */
export function attendanceInWords(attendance: Attendance): string {
  const label = attendanceLabels[attendance.kind].vi;
  if (attendance.kind === 'late') return `${label} ${attendance.minutes} phút`;
  return attendance.kind === 'left-early' ? `${label} lúc ${timeInWords(attendance.at)}` : label;
}
