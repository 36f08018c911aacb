import { withoutDiacritics } from '../names/search-key.js';
import { normaliseText } from '../names/normalise-text.js';

/** What a heading says a column holds. `unused` is a column that we know and have no use for. */
export type HeadingField =
  | 'ordinal'
  | 'code'
  | 'name'
  | 'family-name'
  | 'middle-name'
  | 'given-name'
  | 'birth-date'
  | 'birth-day'
  | 'birth-month'
  | 'birth-year'
  | 'gender'
  | 'female-mark'
  | 'male-mark'
  | 'class'
  | 'grade'
  | 'phone'
  | 'contact'
  | 'relationship'
  | 'note'
  | 'unused';

export type HeadingPerson =
  | 'student'
  | 'father'
  | 'mother'
  | 'guardian'
  | 'grandparent'
  | 'sibling'
  | 'relative'
  | 'staff';

export interface HeadingText {
  /** Lower case, unaccented, words of letters or digits separated by one space. */
  plain: string;
  /** The same with the diacritics, without which "bà" is "ba" and "mã" is "má". */
  marked: string;
}

/** The pattern of a date, and the ministry, whose abbreviation reads like a telephone. */
const NOT_A_WORD = /(?<!\p{L})(?:d+ m+ y+|y+ m+ d+|(?:bộ |bo )?gd(?: và| va)? ?[đd]t)(?!\p{L})/gu;

/** A heading in the form in which its words are looked for. */
export function headingText(text: string): HeadingText {
  const marked = normaliseText(text)
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}#]+/gu, ' ')
    .replace(/(?<=\p{L})(?=\d)|(?<=\d)(?=\p{L})/gu, ' ')
    .replace(NOT_A_WORD, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return { marked, plain: withoutDiacritics(marked) };
}

/** Words that decide a field, first match first. Looked for as whole words in the plain text. */
const FIELDS: readonly (readonly [HeadingField, string])[] = [
  ['gender', 'gioi tinh|gt|phai|gender|sex|nam nu|nu nam|g tinh'],
  ['unused', 'e ?mail|dia chi|address|noi o|cho o|thuong tru|tam tru|que quan|ho khau|quan huyen'],
  ['phone', 'sdt|sd t|s d t|dtdd|dt dd|dtlh|dien thoai|di dong|so dt|so lien (lac|he)|hotline'],
  ['phone', 'phones?|mobiles?|tel|telephone|cell ?phone|cell|handphone|zalo|viber'],
  ['phone', 'contact (no|number)|so nhan tin( nhan)?|so may'],
  ['unused', 'nghe( nghiep)?|job|occupation|noi lam viec|noi cong tac|don vi cong tac|workplace'],
  ['unused', 'cccd|cmnd|cmt|can cuoc|ho chieu|passport|so dinh danh( ca nhan)?|so ddcn|ddcn|bhyt'],
  ['unused', 'dan toc|ton giao|quoc tich|tinh|huyen|xa|phuong|noi sinh|place of birth|ethnic\\w*'],
  ['unused', 'chu k[yi]|k[yi] ten|k[yi] nhan|signature|xac nhan|dang k[yi]|tai khoan|mat khau'],
  [
    'unused',
    'hoc luc|hanh kiem|diem|ket qua|dien chinh sach|ngay vao|lop cu|truong( cu)?|thuong goi',
  ],
  [
    'unused',
    'nam hoc|hoc phi|doan vien|chuc vu|to|nhom|sbd|so bao danh|trang thai|status|nick ?name',
  ],
  ['unused', '(?<!ma )so (hs|hoc sinh|luong)|si so|tong( so| cong)?|t[iy] le'],
  ['unused', 'facebook|fb|ten dang nhap|user ?name|con thu( may)?'],
  ['ordinal', 'stt|s t t|so tt|so thu tu|thu tu'],
  ['relationship', 'quan he|moi quan he|qh|relationship|relation|vai tro|la gi'],
  ['phone', 'dt|dd|sms'],
  ['class', 'ma lop|ten lop|lop( hoc)?|class( name)?|homeroom'],
  ['code', 'ma (hs|hoc sinh|so|dinh danh|sv|the|hv|hoc vien)|mshs|mhs|so hieu|so the'],
  ['code', '(student|pupil) (id|code|no|number)|id|code|ma'],
  ['birth-date', 'ngay (thang nam )?sinh|ngay thang nam sinh|sinh ngay|ngay sinh|ntns|ntn sinh'],
  ['birth-date', 'nam sinh|ns|n sinh|date of birth|dob|d o b|birth ?day|birth ?date|born'],
  ['grade', 'khoi( lop)?|grade'],
  ['note', 'ghi chu|gc|notes?|remarks?|luu y|comments?'],
  ['family-name', 'ho (va )?(ten )?(dem|lot|chu lot)|last name|surname|family name'],
  ['middle-name', 'ten dem|chu lot|middle name'],
  ['given-name', 'first name|given name|forename'],
  ['name', 'ho (va |va chu )?ten|hoten|ten|full ?name|name|hvt|danh sach hoc sinh'],
  ['contact', 'lien (he|lac)|contacts?( info)?|thong tin( lien (he|lac))?'],
  ['family-name', 'ho'],
];

const PERSONS: readonly (readonly [HeadingPerson, string])[] = [
  ['staff', 'gvcn|giao vien|gv|chu nhiem|teacher|can bo|nhan vien'],
  ['father', 'bo|cha|tia|father|dad|papa|con ong'],
  ['mother', 'me|mother|mom|mum|mama|con ba'],
  ['grandparent', 'ong( ba)?( noi| ngoai)?|grand ?(parents?|father|mother)'],
  [
    'guardian',
    'phu huynh|phhs|ph|cmhs|cha me|(nguoi )?giam ho|guardians?|parents?|gia dinh|nguoi than',
  ],
  [
    'guardian',
    'nguoi (nuoi duong|nuoi|do dau|dua don|lien he|lien lac)|do dau|carer|khan cap|emergency',
  ],
  ['sibling', 'anh chi( em)?|anh trai|chi gai|brother|sister'],
  ['relative', 'co|di|chu|bac|cau|mo|thim|uncle|aunt'],
  ['student', 'hoc sinh|hs|students?|pupils?|child|con|chau|em|tre|be|hoc vien|sinh vien'],
];

const fieldPatterns = FIELDS.map(([field, words]) => [field, wholeWords(words)] as const);
const personPatterns = PERSONS.map(([person, words]) => [person, wholeWords(words)] as const);

/** The field that a heading names, by the plain words alone. */
export function fieldInWords(plain: string): HeadingField | null {
  return fieldPatterns.find(([, pattern]) => pattern.test(plain))?.[0] ?? null;
}

/** Every kind of person that a heading names. */
export function personsInWords(plain: string): Set<HeadingPerson> {
  return new Set(
    personPatterns.filter(([, pattern]) => pattern.test(plain)).map(([person]) => person),
  );
}

const PERSON_WORDS = new RegExp(
  `(?<![a-z0-9])(?:${PERSONS.map(([, words]) => words).join('|')}|ba|ma|noi|ngoai|nguoi|cua|va|hoac|hay|or|of|the|s|\\d)(?![a-z0-9])`,
  'g',
);

/** "HS1" in a cell is a student's code, not a heading about students. */
const STUDENT_CODE = /^(?:hs|hv|sv) \d/;

/** Whether a heading names people and nothing else: "Phụ huynh 1", and not "Bố mẹ ly hôn". */
export function namesOnlyPersons(plain: string): boolean {
  if (plain.replace(PERSON_WORDS, '').trim() !== '') return false;
  return !STUDENT_CODE.test(plain);
}

function wholeWords(words: string): RegExp {
  return new RegExp(`(?<![a-z0-9])(?:${words})(?![a-z0-9])`);
}
