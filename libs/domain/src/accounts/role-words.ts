import type { Role } from '../permissions/roles.js';
import { headingText } from '../roster/heading-words.js';

/** The school's words for each role, unaccented; the whole cell has to be one of them. */
const words: readonly (readonly [Role, string])[] = [
  [
    'homeroom_teacher',
    'gv ?cn|giao vien chu nhiem|(giao vien |gv )?chu nhiem( lop)?|homeroom( teacher)?',
  ],
  ['cgcn', 'cgcn|chuyen gia cong nghe|cong nghe( thong tin)?|cntt|comms( team)?'],
  ['bgh', 'bgh|ban giam hieu|(pho )?hieu truong|p?ht|leadership|(vice )?principal'],
  ['training', 'dao tao|giao vu|training'],
  ['finance', 'tai chinh|tai vu|ke toan|finance'],
  ['youth_union', '(pho )?(bi thu )?doan( thanh nien| tn| truong)?|dtn|youth union'],
  ['supervisors', 'giam thi|supervisors?'],
  ['boarding', 'ban tru|boarding'],
];

const patterns = words.map(
  ([role, word]) =>
    [role, new RegExp(`^(?:(?:to|phong|ban|bo phan|nhan vien) )?(?:${word})$`)] as const,
);

/**
 * The role that a cell names in the school's words, in any case, with or without diacritics; null for
 * words that could be several or none. A teacher of a subject has no account by the procedure (§ 2),
 * so "giáo viên" alone is none.
 */
export function readRoleWord(text: string): Role | null {
  const { plain } = headingText(text);
  return patterns.find(([, pattern]) => pattern.test(plain))?.[0] ?? null;
}

/** The word for each role that a template offers, and that `readRoleWord` reads. */
export const roleWords: Readonly<Record<Role, string>> = {
  cgcn: 'CGCN',
  homeroom_teacher: 'GVCN',
  bgh: 'BGH',
  training: 'Đào tạo',
  finance: 'Tài chính',
  youth_union: 'Đoàn Thanh niên',
  supervisors: 'Giám thị',
  boarding: 'Bán trú',
};
