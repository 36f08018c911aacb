import type { Role } from './roles.js';

/**
 * How far a permission reaches. The guard asks only whether there is one; the verb that acts keeps to
 * its reach.
 *
 * - `all`: whatever there is of it.
 * - `own`: what the person made or asked for.
 * - `others`: what somebody else made or asked for, never one's own.
 * - `own-class`: the class whose homeroom the person has.
 * - `one-class`: any class, one at a time.
 * - `names-and-classes`: all, without phone numbers.
 * - `own-names-and-classes`: one's own, without phone numbers.
 * - `asked-by-cgcn`: only what a member of CGCN asked for.
 * - `general-and-own`: announcements, daily reports, and one's own direct messages.
 * - `for-a-teacher`: in a teacher's stead, and marked so.
 */
export type Scope =
  | 'all'
  | 'own'
  | 'others'
  | 'own-class'
  | 'one-class'
  | 'names-and-classes'
  | 'own-names-and-classes'
  | 'asked-by-cgcn'
  | 'general-and-own'
  | 'for-a-teacher';

type Permission = Readonly<Partial<Record<Role, Scope>>>;

/** The same reach for training, finance and the youth union. */
const departments = <S extends Scope>(scope: S) =>
  ({ training: scope, finance: scope, youth_union: scope }) as const;

/** The same reach for those who watch the classes during the day. */
const observers = <S extends Scope>(scope: S) => ({ supervisors: scope, boarding: scope }) as const;

/** The same reach for everyone with an account. */
const everyone = <S extends Scope>(scope: S) =>
  ({
    cgcn: scope,
    homeroom_teacher: scope,
    bgh: scope,
    ...departments(scope),
    ...observers(scope),
  }) as const;

/**
 * Who may do what: the school's table, one action a line. The guard, the answers' `can` and the tests
 * all read this list, and an action that does not stand in it is refused.
 */
const permissions = {
  'session.read': everyone('own'),
  'session.end': everyone('own'),
  'home.read': everyone('own'),
  'second-factor.manage': everyone('own'),

  'account.manage': { cgcn: 'all' },
  'account.grant-role': { cgcn: 'all' },
  'account.reset-second-factor': { cgcn: 'all' },
  /** The second person's word for the two above; never for what one asked for, or that is about oneself. */
  'role-change.confirm': { cgcn: 'others', bgh: 'others' },
  'homeroom.assign': { cgcn: 'all' },
  'settings.change': { cgcn: 'all' },
  'gateway.manage': { cgcn: 'all' },
  /** Other programs that may call the API. */
  'api-client.manage': { cgcn: 'all' },

  'school-year.read': everyone('all'),
  'school-year.manage': { cgcn: 'all' },

  'contact.read': {
    cgcn: 'all',
    homeroom_teacher: 'own-class',
    bgh: 'all',
    ...departments('names-and-classes'),
    ...observers('names-and-classes'),
  },
  'contact.propose': { cgcn: 'all', homeroom_teacher: 'own-class' },
  'contact.opt-out': { cgcn: 'all', homeroom_teacher: 'own-class' },
  'contact.import': { cgcn: 'all', homeroom_teacher: 'own-class' },
  'contact.export': { cgcn: 'all', homeroom_teacher: 'own-class' },
  'contact.confirm': { cgcn: 'all' },
  'contact.merge': { cgcn: 'all' },
  'guardian.link-account': { cgcn: 'all' },
  'student.move': { cgcn: 'all' },

  /** Saved groups of students: those of the whole school, or those of one's class. */
  'student-group.read': {
    cgcn: 'all',
    homeroom_teacher: 'own-class',
    bgh: 'names-and-classes',
    ...departments('names-and-classes'),
  },
  'student-group.keep': {
    cgcn: 'all',
    homeroom_teacher: 'own-class',
    bgh: 'own',
    ...departments('own'),
  },

  /** Texts that are used again: the comms team keeps those for all, everybody else their own. */
  'message-template.keep': {
    cgcn: 'all',
    homeroom_teacher: 'own',
    bgh: 'own',
    ...departments('own'),
  },
  /** What networks carry under the school's name; who changes it has `gateway.manage`. */
  'brandname-template.read': {
    cgcn: 'all',
    homeroom_teacher: 'all',
    bgh: 'all',
    ...departments('all'),
  },

  'announcement.ask': { cgcn: 'all', bgh: 'all', ...departments('all') },
  'announcement.read': { cgcn: 'all', bgh: 'all', ...departments('own') },
  'announcement.withdraw': { cgcn: 'own', bgh: 'own', ...departments('own') },
  'announcement.approve': { cgcn: 'others', bgh: 'asked-by-cgcn' },
  'announcement.return': { cgcn: 'others', bgh: 'asked-by-cgcn' },
  'announcement.cancel': { cgcn: 'all' },

  'delivery.operate': { cgcn: 'general-and-own', homeroom_teacher: 'own' },
  'delivery.read-results': {
    cgcn: 'all',
    homeroom_teacher: 'own-class',
    bgh: 'all',
    ...departments('own-names-and-classes'),
  },

  'direct-message.send': { cgcn: 'one-class', homeroom_teacher: 'own-class' },

  /** The days on which there is school and their hours; who changes them has `settings.change`. */
  'school-calendar.read': everyone('all'),
  'diary.read': { cgcn: 'all', homeroom_teacher: 'own-class', bgh: 'all' },
  'diary.write': { cgcn: 'for-a-teacher', homeroom_teacher: 'own-class' },
  'observation.record': observers('all'),
  /** Observers see what their own department recorded. */
  'observation.read': {
    cgcn: 'all',
    homeroom_teacher: 'own-class',
    bgh: 'all',
    ...observers('own'),
  },
  /** The mail of the day, and what became of it. */
  'observations-mail.send': observers('own'),
  'observations-mail.read': { cgcn: 'all', bgh: 'all', ...observers('own') },
  'observation.answer': { homeroom_teacher: 'own', ...observers('own') },
  'daily-report.send': { cgcn: 'all' },
  /** How the classes stand, what their families were told, and what became of it. */
  'daily-report.read': { cgcn: 'all', homeroom_teacher: 'own-class', bgh: 'all' },
  /** The word that a message needs which CGCN wrote otherwise than it was composed. */
  'daily-report.agree': { cgcn: 'others', homeroom_teacher: 'own-class' },
  /** Families to call about what goes into no message. */
  'daily-report.call': { cgcn: 'all', homeroom_teacher: 'own-class' },

  'audit.read': { cgcn: 'all', bgh: 'all' },

  'clock.read': everyone('all'),
  /** The hours in which messages may leave; who changes them has `settings.change`. */
  'sending-window.read': everyone('all'),
  /** Beside this, the clock itself refuses outside demo and test. */
  'clock.set': { cgcn: 'all' },
  /** In demo and test alone; there the phones of nobody stand for the guardians' own. */
  'simulated-phone.read': { cgcn: 'all', homeroom_teacher: 'own-class', bgh: 'all' },
  /** In demo and test alone; the mails are of an invented staff. */
  'simulated-mail.read': everyone('all'),
} as const satisfies Record<string, Permission>;

export type Action = keyof typeof permissions;

/** What there is in a demonstration and in tests alone, whoever asks. */
export const demonstrationActions: readonly Action[] = [
  'clock.set',
  'simulated-phone.read',
  'simulated-mail.read',
];

/** Every action there is, in the order of the list. */
export const actions = Object.keys(permissions) as readonly Action[];

/**
 * How far `role` may do `action`, or null when it may not. An action that is not in the list is
 * nobody's.
 */
export function mayDo(role: Role, action: Action): Scope | null {
  if (!Object.hasOwn(permissions, action)) return null;
  const permission: Permission = permissions[action];
  return Object.hasOwn(permission, role) ? (permission[role] ?? null) : null;
}

/** The actions that a role may do at all, and how far: what a screen needs to know of its person. */
export function permissionsOf(role: Role): Partial<Record<Action, Scope>> {
  return Object.fromEntries(
    actions.flatMap((action) => {
      const scope = mayDo(role, action);
      return scope === null ? [] : [[action, scope]];
    }),
  );
}
