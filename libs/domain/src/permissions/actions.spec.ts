import { type Action, actions, mayDo, permissionsOf, type Scope } from './actions.js';
import { isPrivileged, type Role, roles } from './roles.js';

const columns: readonly (readonly Role[])[] = [
  ['cgcn'],
  ['homeroom_teacher'],
  ['bgh'],
  ['training', 'finance', 'youth_union'],
  ['supervisors', 'boarding'],
];

/**
 * The school's own table, kept by hand beside the list: its rows, the actions that stand for each,
 * and one column for each group of roles. `–` is nobody.
 */
const table: [row: string, actions: Action[], ...cells: (Scope | '–')[]][] = [
  // row, actions, CGCN, GVCN, BGH, departments, Giám thị and Bán trú
  [
    'accounts, homeroom assignment, settings, gateways',
    ['account.manage', 'homeroom.assign', 'settings.change', 'gateway.manage', 'api-client.manage'],
    ...(['all', '–', '–', '–', '–'] as const),
  ],
  [
    'what takes two',
    ['account.grant-role', 'account.reset-second-factor'],
    'all',
    '–',
    '–',
    '–',
    '–',
  ],
  ['confirming it', ['role-change.confirm'], 'others', '–', 'others', '–', '–'],
  [
    'reading students and guardians',
    ['contact.read'],
    ...(['all', 'own-class', 'all', 'names-and-classes', 'names-and-classes'] as const),
  ],
  [
    'proposing contacts and opt-outs',
    ['contact.propose', 'contact.opt-out', 'contact.import'],
    ...(['all', 'own-class', '–', '–', '–'] as const),
  ],
  [
    'taking contacts out of the house as a workbook',
    ['contact.export'],
    ...(['all', 'own-class', '–', '–', '–'] as const),
  ],
  [
    'confirming, merging, moving, rolling over',
    [
      'contact.confirm',
      'contact.merge',
      'guardian.link-account',
      'student.move',
      'school-year.manage',
    ],
    ...(['all', '–', '–', '–', '–'] as const),
  ],
  [
    'seeing saved groups of students',
    ['student-group.read'],
    ...(['all', 'own-class', 'names-and-classes', 'names-and-classes', '–'] as const),
  ],
  ['keeping them', ['student-group.keep'], 'all', 'own-class', 'own', 'own', '–'],
  ['texts to be used again', ['message-template.keep'], 'all', 'own', 'own', 'own', '–'],
  ['asking for an announcement', ['announcement.ask'], 'all', '–', 'all', 'all', '–'],
  ['following announcements', ['announcement.read'], 'all', '–', 'all', 'own', '–'],
  ['withdrawing a request', ['announcement.withdraw'], 'own', '–', 'own', 'own', '–'],
  [
    'approving and returning an announcement',
    ['announcement.approve', 'announcement.return'],
    ...(['others', '–', 'asked-by-cgcn', '–', '–'] as const),
  ],
  ['calling an announcement back', ['announcement.cancel'], 'all', '–', '–', '–', '–'],
  ['steering a send', ['delivery.operate'], 'general-and-own', 'own', '–', '–', '–'],
  ['sending a direct message', ['direct-message.send'], 'one-class', 'own-class', '–', '–', '–'],
  ['reading class diaries', ['diary.read'], 'all', 'own-class', 'all', '–', '–'],
  ['the class diary', ['diary.write'], 'for-a-teacher', 'own-class', '–', '–', '–'],
  ['observations', ['observation.record'], '–', '–', '–', '–', 'all'],
  ['reading observations', ['observation.read'], 'all', 'own-class', 'all', '–', 'own'],
  ['sending the day’s mail', ['observations-mail.send'], '–', '–', '–', '–', 'own'],
  ['following the day’s mail', ['observations-mail.read'], 'all', '–', 'all', '–', 'own'],
  ['answering for an entry', ['observation.answer'], '–', 'own', '–', '–', 'own'],
  ['reviewing and sending reports', ['daily-report.send'], 'all', '–', '–', '–', '–'],
  ['seeing what families were told', ['daily-report.read'], 'all', 'own-class', 'all', '–', '–'],
  ['agreeing to a changed report', ['daily-report.agree'], 'others', 'own-class', '–', '–', '–'],
  ['families to call', ['daily-report.call'], 'all', 'own-class', '–', '–', '–'],
  [
    'delivery results',
    ['delivery.read-results'],
    ...(['all', 'own-class', 'all', 'own-names-and-classes', '–'] as const),
  ],
  ['the audit trail', ['audit.read'], 'all', '–', 'all', '–', '–'],
  [
    'one’s session and home',
    ['session.read', 'session.end', 'second-factor.manage', 'home.read'],
    ...(['own', 'own', 'own', 'own', 'own'] as const),
  ],
  [
    'the school’s time',
    ['clock.read', 'school-year.read', 'sending-window.read', 'school-calendar.read'],
    'all',
    'all',
    'all',
    'all',
    'all',
  ],
  [
    'what networks carry under the school’s name',
    ['brandname-template.read'],
    ...(['all', 'all', 'all', 'all', '–'] as const),
  ],
  ['setting the clock', ['clock.set'], 'all', '–', '–', '–', '–'],
  ['the simulated mails', ['simulated-mail.read'], 'all', 'all', 'all', 'all', 'all'],
  ['the simulated phones', ['simulated-phone.read'], 'all', 'own-class', 'all', '–', '–'],
];

describe('The list of permissions', () => {
  it.each(table)('agrees with the school’s table on %s', (_row, rowActions, ...cells) => {
    for (const action of rowActions) {
      columns.forEach((group, column) => {
        for (const role of group) {
          const expected = cells[column] === '–' ? null : cells[column];
          expect([role, action, mayDo(role, action)]).toEqual([role, action, expected]);
        }
      });
    }
  });

  it('has no action that is missing from the table', () => {
    expect([...actions].sort()).toEqual(table.flatMap(([, rowActions]) => rowActions).sort());
  });

  it('refuses an action that is not in it, whatever objects have by birth', () => {
    for (const unknown of ['announcement.forge', '', 'constructor', '__proto__', 'toString']) {
      for (const role of roles) expect(mayDo(role, unknown as Action)).toBeNull();
    }
    for (const unknown of ['student', '', 'constructor', '__proto__', 'toString']) {
      for (const action of actions) expect(mayDo(unknown as Role, action)).toBeNull();
    }
  });

  it('lets nobody approve or confirm what is that person’s own', () => {
    const twoPeople: Action[] = ['announcement.approve', 'role-change.confirm'];
    for (const action of twoPeople) {
      const scopes = roles.map((role) => mayDo(role, action));
      expect(scopes).not.toContain('all');
      expect(scopes).not.toContain('own');
    }
  });

  it('asks two people for every role that may ask for an announcement or approve one', () => {
    for (const role of roles) {
      const reaches =
        mayDo(role, 'announcement.ask') !== null || mayDo(role, 'announcement.approve') !== null;
      expect([role, isPrivileged(role)]).toEqual([role, reaches]);
    }
  });

  it('tells a role exactly what it may do', () => {
    expect(permissionsOf('boarding')).toEqual({
      'session.read': 'own',
      'session.end': 'own',
      'home.read': 'own',
      'second-factor.manage': 'own',
      'school-year.read': 'all',
      'contact.read': 'names-and-classes',
      'observation.record': 'all',
      'observation.read': 'own',
      'observations-mail.send': 'own',
      'observations-mail.read': 'own',
      'observation.answer': 'own',
      'clock.read': 'all',
      'sending-window.read': 'all',
      'school-calendar.read': 'all',
      'simulated-mail.read': 'all',
    });
  });
});
