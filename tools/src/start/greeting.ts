import { relative } from 'node:path';
import { demonstrationAccounts } from '@lien-lac/api';
import type { Role } from '@lien-lac/domain';

/** What whoever started the system needs to know of it. */
export interface Greeting {
  mode: string;
  url: string;
  /** Where the simulated phones are shown; undefined without the simulated carrier. */
  carrierUrl: string | undefined;
  /** Whether there is anything to hand messages to. */
  hasCarrier: boolean;
  database: string;
  queues: string;
  workers: number;
  logs: string;
  seconds: number;
}

/** Vietnamese first, as everywhere that the staff reads. */
const roleTitles: Record<Role, string> = {
  cgcn: 'CGCN (comms team): contacts, approval, sending',
  homeroom_teacher: 'GVCN (homeroom teacher)',
  bgh: 'BGH (leadership)',
  training: 'Đào tạo (training department): asks for announcements',
  finance: 'Tài chính (finance department): asks for announcements',
  youth_union: 'Đoàn Thanh niên (youth union): asks for announcements',
  supervisors: 'Giám thị (supervisors)',
  boarding: 'Bán trú (boarding)',
};

/** The last thing that `npm start` prints. */
export function greet(greeting: Greeting): string {
  const rows: [string, string][] = [
    ['Address', greeting.url],
    ['API', `${greeting.url}/api/v1`],
    ...(greeting.carrierUrl === undefined
      ? []
      : ([['Phones', `${greeting.carrierUrl} (what the simulated phones received)`]] as [
          string,
          string,
        ][])),
    ['Database', greeting.database],
    ['Queues', greeting.queues],
    ['Workers', String(greeting.workers)],
    ['Logs', relative(process.cwd(), greeting.logs) || greeting.logs],
  ];
  return [
    '',
    `Liên Lạc runs in ${greeting.mode} mode, ready after ${greeting.seconds.toFixed(1)} s.`,
    '',
    ...rows.map(([name, text]) => `  ${name.padEnd(9)} ${text}`),
    ...(greeting.mode === 'demo' ? demonstration() : business(greeting.hasCarrier)),
    '',
    'Ctrl-C stops everything; all data stays.',
  ].join('\n');
}

function demonstration(): string[] {
  const { accounts, password } = demonstrationAccounts;
  const widest = Math.max(...accounts.map(({ username }) => username.length));
  return [
    '',
    `  Sign in with the password ${password} as`,
    ...accounts.map(
      ({ username, displayName, role }) =>
        `    ${username.padEnd(widest)}  ${displayName}, ${roleTitles[role]}`,
    ),
    '  CGCN and BGH give a six-digit code too; the sign-in page shows it.',
    '',
    '  Try first, in another terminal: a roster becomes delivered messages',
    '    npm run demo -- --roster apps/api/test/fixtures/roster.xlsx',
  ];
}

function business(hasCarrier: boolean): string[] {
  return [
    '',
    '  Without an account yet: npm run first-account',
    ...(hasCarrier
      ? []
      : [
          '  Gateways are set up by CGCN on their page; SIMULATED_CARRIER=true tries it out without one.',
        ]),
  ];
}
