import { describeFile, type SourceFile, sourceFiles } from './source-files.js';

const api = 'apps/api/src/';

/** Below whom each module of the API stands: it may import those, itself and nothing else of ours. */
const below: Record<string, string[]> = {
  platform: [],
  delivery: ['platform'],
  'staff-mail': ['delivery', 'platform'],
  accounts: ['staff-mail', 'delivery', 'platform'],
  contacts: ['accounts', 'delivery', 'platform'],
  'enrolment-system': ['contacts', 'accounts', 'delivery', 'platform'],
  'message-templates': ['accounts', 'delivery', 'platform'],
  announcements: [
    ...['message-templates', 'contacts', 'accounts', 'staff-mail', 'delivery', 'platform'],
  ],
  'daily-report': ['staff-mail', 'contacts', 'accounts', 'delivery', 'platform'],
  'direct-messages': ['message-templates', 'contacts', 'accounts', 'delivery', 'platform'],
  'school-clock': ['accounts', 'delivery', 'platform'],
  'sending-window': ['accounts', 'delivery', 'platform'],
  gateways: ['staff-mail', 'accounts', 'delivery', 'platform'],
  'audit-trail': ['staff-mail', 'accounts', 'delivery', 'platform'],
  home: ['accounts', 'platform'],
  'simulated-phones': ['contacts', 'accounts', 'platform'],
  'simulated-mails': ['accounts', 'platform'],
};

const moduleOf = (path: string): string | undefined => {
  const [folder, ...rest] = path.slice(api.length).split('/');
  return path.startsWith(api) && rest.length > 0 ? folder : undefined;
};

/** Whatever a file imports and must not, each with the mend. */
function forbiddenImports(file: SourceFile): string[] {
  const own = moduleOf(file.path);
  if (own === undefined || !(own in below)) return [];
  return file.imports
    .map((imported) => [imported, moduleOf(imported)] as const)
    .filter(([, target]) => target !== undefined && target !== own)
    .filter(([, target]) => !below[own]!.includes(target!))
    .map(
      ([imported]) =>
        `${file.path} imports ${imported}: ${own} may import only ${below[own]!.join(', ') || 'nothing of ours'}. Turn the call round, or hand it what it needs.`,
    );
}

const databaseFiles =
  /\.entity\.ts$|\.repository\.ts$|^apps\/api\/src\/platform\/database\/|^apps\/api\/migrations\/|\.module\.ts$/;

function typeOrmOutsideRepositories(file: SourceFile): string[] {
  return file.imports
    .filter((imported) => imported === 'typeorm' || imported.startsWith('@nestjs/typeorm'))
    .filter(() => !databaseFiles.test(file.path))
    .map((imported) => `${file.path} imports ${imported}: move the query into a *.repository.ts.`);
}

const domainMayImport = [/^libs\/domain\/src\//, /^libphonenumber-js/];

function impureDomain(file: SourceFile): string[] {
  const imports = file.imports
    .filter((imported) => !domainMayImport.some((allowed) => allowed.test(imported)))
    .map((imported) => `${file.path} imports ${imported}: a rule stands on nothing but rules.`);
  const clock = /\bDate\.now\(\)|new Date\(\)/.test(file.text)
    ? [`${file.path} reads the clock: take the instant as an argument.`]
    : [];
  return [...imports, ...clock];
}

describe('imports', () => {
  const files = sourceFiles('apps/api/src');

  it('finds the files and their imports', () => {
    expect(files.length).toBeGreaterThan(100);
    expect(files.flatMap((file) => file.imports).length).toBeGreaterThan(500);
  });

  it('knows every module folder', () => {
    const folders = new Set(files.map((file) => moduleOf(file.path)).filter(Boolean));
    const known = [...Object.keys(below), 'openapi', 'start-up'];
    expect([...folders].filter((folder) => !known.includes(folder!))).toEqual([]);
  });

  it('point one way', () => {
    expect(files.flatMap(forbiddenImports)).toEqual([]);
  });

  it('pointing the wrong way are found', () => {
    const planted = describeFile(
      'apps/api/src/delivery/planted.ts',
      "import { Audience } from '../contacts/audience/audience.js';",
    );
    expect(forbiddenImports(planted)).toHaveLength(1);
    const sideways = describeFile(
      'apps/api/src/announcements/planted.ts',
      "import type { X } from '../direct-messages/x.js';",
    );
    expect(forbiddenImports(sideways)).toHaveLength(1);
  });

  it('of TypeORM stand in entities, repositories and the database folder alone', () => {
    expect(files.flatMap(typeOrmOutsideRepositories)).toEqual([]);
  });

  it('of TypeORM elsewhere are found', () => {
    const planted = describeFile(
      'apps/api/src/contacts/planted.ts',
      "import { DataSource } from 'typeorm';",
    );
    expect(typeOrmOutsideRepositories(planted)).toHaveLength(1);
  });

  it('keep libs/domain plain, and no rule reads the clock', () => {
    expect(sourceFiles('libs/domain/src').flatMap(impureDomain)).toEqual([]);
  });

  it('and clocks in libs/domain are found', () => {
    const planted = describeFile(
      'libs/domain/src/planted.ts',
      "import { Injectable } from '@nestjs/common';\nexport const now = (): number => Date.now();",
    );
    expect(impureDomain(planted)).toHaveLength(2);
  });
});
