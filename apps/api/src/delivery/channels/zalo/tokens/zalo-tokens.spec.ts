import { type RunningZalo, startZalo } from '@lien-lac/simulated-carrier';
import { listenToLogs } from '../../../../../test/support/logs.js';
import { eventually } from '../../../../../test/support/deliveries.js';
import { openSchool, type TestSchool } from '../../../../../test/support/school.js';
import { Configuration } from '../../../../platform/configuration/configuration.js';
import { Database } from '../../../../platform/database/database.js';
import { Logger } from '../../../../platform/logging/logger.js';
import { RotateSecrets } from '../../../../platform/sealing/rotate-secrets.js';
import { SealedPlaces } from '../../../../platform/sealing/sealed-places.js';
import { SecretSeal } from '../../../../platform/sealing/secret-seal.js';
import { trialMessage } from '../../testing/gateway-contract.js';
import { zaloAccount, zaloConfiguration } from '../testing/zalo-in-test.js';
import type { ZaloConfiguration } from '../zalo-configuration.js';
import { ZaloGateway } from '../zalo.gateway.js';
import { ZaloTokenRepository } from './zalo-token.repository.js';
import { ZaloTokens } from './zalo-tokens.js';

const hour = 60 * 60_000;
const always = () => true;

describe('the tokens of a gateway to Zalo', () => {
  const logs = listenToLogs();
  let school: TestSchool;
  let zalo: RunningZalo;
  /** How far real time has gone on. */
  let ahead = 0;
  const opened: ZaloTokens[] = [];

  /** A worker's own; each worker has a memory of its own, and the database in common. */
  const worker = (
    changes: Partial<ZaloConfiguration> = {},
    seal = school.get(SecretSeal),
  ): ZaloTokens => {
    const tokens = new ZaloTokens(zaloConfiguration(zalo, changes), {
      database: school.get(Database),
      repository: school.get(ZaloTokenRepository),
      seal,
      realClock: { now: () => new Date(Date.now() + ahead) },
      logger: new Logger(),
    });
    opened.push(tokens);
    return tokens;
  };
  const gatewayOf = (tokens: ZaloTokens, refreshToken: string): ZaloGateway =>
    new ZaloGateway(zaloConfiguration(zalo, { refreshToken }), {
      ...{ tokens, logger: new Logger(), window: 4 },
      schoolNow: () => new Date('2026-11-23T09:00:00+07:00'),
    });
  const rows = () => school.sqlAsOwner<Record<string, string>>('SELECT * FROM zalo_token');

  beforeAll(async () => {
    school = await openSchool();
  });
  beforeEach(async () => {
    await school.reset();
    zalo = await startZalo(zaloAccount);
    ahead = 0;
  });
  afterEach(async () => {
    await Promise.all(opened.splice(0).map((tokens) => tokens.close()));
    await zalo.close();
  });
  afterAll(async () => {
    await school.close();
    logs.stop();
  });

  it('are renewed once for all workers, ahead of their time, and nobody reads them in the database', async () => {
    const entered = { refreshToken: zalo.ledger.refreshToken };
    const [one, other] = [worker(entered), worker(entered)];
    let answer = (): void => undefined;
    zalo.meetRefreshes(new Promise((resolve) => (answer = resolve)));
    const taking = [one.take(), one.take(), other.take(), other.take()];
    await eventually(
      () => Promise.resolve(zalo.ledger.refreshes),
      (times) => times === 1,
    );
    answer();
    const taken = await Promise.all(taking);
    expect(new Set(taken.map((token) => JSON.stringify(token))).size).toBe(1);
    const [row] = await rows();
    for (const kept of [row!.access_token, row!.refresh_token, row!.entered]) {
      expect(JSON.stringify(taken)).not.toContain(kept);
      expect(kept).not.toContain(zalo.ledger.refreshToken);
    }
    // 19 hours and a half later it still holds; from 20 on it is renewed.
    ahead = 19.5 * hour;
    expect(await one.take()).toEqual(taken[0]);
    expect(zalo.ledger.refreshes).toBe(1);
    ahead = 20.1 * hour;
    const renewed = await Promise.all([one.take(), other.take()]);
    expect(renewed[0]).not.toEqual(taken[0]);
    expect(zalo.ledger.refreshes).toBe(2);
    // A worker that starts then finds what the others have left.
    expect(await worker(entered).take()).toEqual(renewed[0]);
    expect([zalo.ledger.refreshes, (await rows())[0]!.generation]).toEqual([2, 2]);
  });

  it('that Zalo takes no more are renewed, and the message is handed over once more', async () => {
    const { refreshToken } = zalo.ledger;
    const gateway = gatewayOf(worker({ refreshToken }), refreshToken);
    expect(await gateway.send(trialMessage(), always)).toMatchObject({ kind: 'taken' });
    zalo.ledger.revoke();
    const both = [trialMessage(), trialMessage()];
    const taken = await Promise.all(both.map((message) => gateway.send(message, always)));
    expect(taken).toMatchObject([{ kind: 'taken' }, { kind: 'taken' }]);
    expect([zalo.ledger.refreshes, zalo.messages.length]).toEqual([2, 3]);
    // Not for ever: what is refused with a new token too is for a person.
    const impostor = { access_token: 'never-valid', refresh_token: 'x', expires_in: '90000' };
    zalo.ledger.refresh = () => impostor;
    zalo.ledger.revoke();
    const refused = await gateway.send(trialMessage(), always);
    expect(refused).toEqual({ kind: 'configuration', code: 'zalo-124-token' });
    await gateway.close();
  });

  it('are used only when they are written, and written though the connection broke just then', async () => {
    const { refreshToken } = zalo.ledger;
    const tokens = worker({ refreshToken });
    let answer = (): void => undefined;
    zalo.meetRefreshes(new Promise((resolve) => (answer = resolve)));
    const taking = tokens.take();
    await eventually(
      () => Promise.resolve(zalo.ledger.refreshes),
      (times) => times === 1,
    );
    await school.sqlAsOwner(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
       WHERE datname = current_database() AND state = 'idle in transaction'`,
    );
    answer();
    expect(await taking).toMatchObject({ kind: 'token' });
    expect(await rows()).toHaveLength(1);
    // Its next renewal is by what was written.
    ahead = 21 * hour;
    expect(await worker({ refreshToken }).take()).toMatchObject({ kind: 'token' });
    expect(zalo.ledger.refreshes).toBe(2);
  });

  it('of which a worker died with the next pair hold to their end, and a person is told at once', async () => {
    const { refreshToken } = zalo.ledger;
    const tokens = worker({ refreshToken });
    const first = await tokens.take();
    // Zalo gave the next pair to a process that was killed before it wrote it down.
    zalo.ledger.grant();
    ahead = 21 * hour;
    const refused = { kind: 'configuration', code: 'zalo-token-14014' };
    expect(await tokens.take()).toEqual(refused);
    expect(await tokens.take()).toEqual(first);
    ahead = 22 * hour;
    expect(await tokens.take()).toEqual(refused);
    ahead = 25 * hour;
    expect([await tokens.take(), await tokens.take()]).toEqual([refused, refused]);
    // Granted and entered anew, it goes on.
    const anew = worker({ refreshToken: zalo.ledger.grant() });
    expect(await anew.take()).toMatchObject({ kind: 'token' });
  });

  it('wait for a house that is away, and meanwhile the present ones do', async () => {
    const { refreshToken } = zalo.ledger;
    const tokens = worker({ refreshToken });
    zalo.meetRefreshes('error-500');
    expect(await tokens.take()).toMatchObject({ kind: 'try-later', blame: 'gateway' });
    zalo.meetRefreshes('well');
    // Not asked again at once.
    expect(await tokens.take()).toMatchObject({ kind: 'try-later' });
    ahead = 60_000;
    const present = await tokens.take();
    expect(present).toMatchObject({ kind: 'token' });
    ahead = 21 * hour;
    zalo.meetRefreshes('silent');
    expect(await tokens.take()).toEqual(present);
  });

  it('outlive another key of the deployment, and are not granted anew for it', async () => {
    const { refreshToken } = zalo.ledger;
    const present = await worker({ refreshToken }).take();
    const sealWith = (secretsKey: string, secretsKeyBefore?: string) =>
      new SecretSeal(Object.assign(new Configuration(), { secretsKey, secretsKeyBefore }));
    const key = 'a new key of this deployment, long enough';
    const both = sealWith(key, school.configuration.secretsKey);
    expect(await worker({ refreshToken }, both).take()).toEqual(present);
    await new RotateSecrets(school.get(SealedPlaces), both).run();
    expect(await worker({ refreshToken }, sealWith(key)).take()).toEqual(present);
    expect(zalo.ledger.refreshes).toBe(1);
  });

  it('are in no log', () => {
    const log = logs.written();
    expect(log).toContain('tokens not renewed');
    for (const secret of [zaloAccount.appSecret, zalo.ledger.refreshToken]) {
      expect(log).not.toContain(secret);
    }
  });
});
