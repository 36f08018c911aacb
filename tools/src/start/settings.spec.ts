import { readStartSettings } from './settings.js';

const outside = 'postgres://school:secret@db.example/lien_lac';

describe('the settings of npm start', () => {
  it.each([
    ['the embedded database is a demonstration', {}, 'demo', true],
    ['an outside database is business', { DATABASE_URL: outside }, 'production', false],
    [
      'an outside database is a demonstration when asked for',
      { DATABASE_URL: outside, LIEN_LAC_MODE: 'demo' },
      'demo',
      true,
    ],
    [
      'the embedded database is business when asked for',
      { LIEN_LAC_MODE: 'production' },
      'production',
      false,
    ],
    [
      'a gateway of one’s own replaces the simulated one',
      { CARRIER_URL: 'http://g' },
      'demo',
      false,
    ],
    [
      'the simulated carrier runs in business when asked for',
      { DATABASE_URL: outside, SIMULATED_CARRIER: 'true' },
      'production',
      true,
    ],
    ['an empty setting is none', { DATABASE_URL: '', LIEN_LAC_MODE: '' }, 'demo', true],
  ])('%s', (_sentence, environment, mode, simulatedCarrier) => {
    expect(readStartSettings(environment)).toMatchObject({ mode, simulatedCarrier });
  });

  it('names an address that can be opened when it listens on every one', () => {
    expect(readStartSettings({ HOST: '0.0.0.0', PORT: '8080' }).publicUrl).toBe(
      'http://127.0.0.1:8080',
    );
  });

  it('migrates an outside database as its owner where one is named, else as the application', () => {
    const owner = 'postgres://owner:secret@db.example/lien_lac';
    const read = (more: Record<string, string>): string | undefined =>
      readStartSettings({ DATABASE_URL: outside, ...more }).migrationDatabaseUrl;
    expect(read({ MIGRATION_DATABASE_URL: owner })).toBe(owner);
    expect(read({ MIGRATION_DATABASE_URL: '' })).toBe(outside);
    expect(readStartSettings({}).migrationDatabaseUrl).toBeUndefined();
    expect(() => readStartSettings({ MIGRATION_DATABASE_URL: owner })).toThrow('DATABASE_URL');
  });

  it.each([
    ['PORT', 'abc'],
    ['PORT', '0'],
    ['PORT', '65536'],
    ['POSTGRES_PORT', '-1'],
    ['WORKERS', '0'],
    ['LIEN_LAC_MODE', 'live'],
    ['SIMULATED_CARRIER', 'yes'],
    ['DATABASE_URL', 'mysql://school:secret@db.example/lien_lac'],
    ['MIGRATION_DATABASE_URL', 'mysql://school:secret@db.example/lien_lac'],
    ['REDIS_URL', 'secret'],
  ])('refuses %s=%s by name and without repeating a value that may be secret', (name, value) => {
    const read = (): unknown => readStartSettings({ [name]: value });
    expect(read).toThrow(name);
    expect(read).not.toThrow('secret');
  });
});
