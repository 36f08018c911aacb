import { createHash } from 'node:crypto';
import { mustHaveSecondFactor, type Role } from '@lien-lac/domain';
import { base32Of } from '../second-factor/one-time-code.js';

/** Everybody's password in the demo. Public, so it is only ever set where the mode is demo or test. */
export const demoPassword = 'lien-lac-demo';

/** Where the demo's mails go: nowhere, by RFC 2606 § 2. */
const demoMailDomain = 'truong.example';

export function demoEmail(username: string): string {
  return `${username}@${demoMailDomain}`;
}

/**
 * The secret of a demo account's authenticator app, in base 32, or null where the role needs none.
 * As public as the password.
 */
export function demoSecondFactor(username: string, role: Role): string | null {
  if (!mustHaveSecondFactor(role)) return null;
  return base32Of(createHash('sha1').update(`${demoPassword} ${username}`).digest());
}

export interface DemoAccount {
  username: string;
  displayName: string;
  role: Role;
}

/** One account for each part that the procedure names, and a second CGCN member to approve. */
export const demoOfficeAccounts: readonly DemoAccount[] = [
  { username: 'cgcn', displayName: 'Nguyễn Hoàng Long', role: 'cgcn' },
  { username: 'cgcn2', displayName: 'Trần Khánh Vy', role: 'cgcn' },
  { username: 'bgh', displayName: 'Phạm Thị Thu Hằng', role: 'bgh' },
  { username: 'daotao', displayName: 'Lê Quang Minh', role: 'training' },
  { username: 'taichinh', displayName: 'Đỗ Thị Ngọc Bích', role: 'finance' },
  { username: 'doan', displayName: 'Vũ Đức Anh', role: 'youth_union' },
  { username: 'giamthi', displayName: 'Bùi Văn Thành', role: 'supervisors' },
  { username: 'bantru', displayName: 'Hoàng Thị Lan', role: 'boarding' },
];

const familyNames = ['Nguyễn', 'Trần', 'Lê', 'Phạm', 'Hoàng', 'Phan', 'Vũ', 'Đặng', 'Bùi', 'Đỗ'];
const givenNames = [
  'Thu Hà',
  'Minh Tuấn',
  'Thanh Mai',
  'Quốc Hưng',
  'Hải Yến',
  'Văn Dũng',
  'Mỹ Linh',
];

/** How the usernames of homeroom teachers begin. */
export const demoHomeroomUsernames = 'gvcn';

/**
 * The homeroom teacher of each class: `gvcn10a1` for 10A1. The same classes give the same people.
 * @param classNames such as `10A1`
 */
export function demoHomeroomAccounts(classNames: readonly string[]): DemoAccount[] {
  return classNames.map((className, index) => ({
    username: `${demoHomeroomUsernames}${className.toLowerCase()}`,
    displayName: `${familyNames[index % familyNames.length]} ${givenNames[index % givenNames.length]}`,
    role: 'homeroom_teacher',
  }));
}
