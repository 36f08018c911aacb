import { randomBytes } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type RunningCarrier, startCarrier } from '@lien-lac/simulated-carrier';
import { bodyOf } from '../../../test/support/answers.js';
import { eventually, phoneNumber, type Send, send } from '../../../test/support/deliveries.js';
import { openSchool, type TestSchool } from '../../../test/support/school.js';
import { signIn } from '../../../test/support/sign-in.js';
import { addThreeFamilies, bringTo } from '../../announcements/testing/announcement-stages.js';
import { PlanAnnouncement } from '../../announcements/plan-announcement.js';
import { Delivery } from '../../delivery/delivery.js';
import { ReceiptInbox } from '../../delivery/receipts/receipt-inbox.js';
import { Database } from '../../platform/database/database.js';
import { JobRunRepository } from '../../platform/timers/job-run.repository.js';
import type { RestoredBackupAnswer } from '../../restored-backup/restored-backup-views.js';
import { verifyAuditTrail } from '../verify-audit-trail.js';
import { restoreBackup } from './restore-backup.js';
import { writeBackup } from './write-backup.js';

const key = 'a-key-that-only-this-spec-knows-of';
const secret = 'a-secret-that-only-this-spec-and-its-carrier-know';
const messages = 120;

describe('a backup that is taken in the middle of a send, and restored when the send has gone on', () => {
  const folder = mkdtempSync(join(tmpdir(), 'lien-lac-backup-'));
  const path = join(folder, 'school.backup');
  let carrier: RunningCarrier;
  let restored: TestSchool;
  let sent: Send;
  let reports: Send;
  let tomorrow: Send;
  let unplanned: string;

  const accepted = (): Promise<number> => Promise.resolve(carrier.summary().accepted);
  const open = (fill?: Parameters<typeof openSchool>[1]): Promise<TestSchool> =>
    openSchool(
      {
        ...{ CARRIER_URL: carrier.url, CARRIER_RECEIPT_SECRET: secret },
        ...{ CARRIER_TIMEOUT: '1500', DELIVERY_LEASE_MARGIN: '200', DELIVERY_WINDOW: '16' },
      },
      fill,
    );

  beforeAll(async () => {
    carrier = await startCarrier({ secret, rate: 40, receipts: false });
    const school = await open();
    const cgcn = await signIn(school, 'cgcn');
    const finance = await signIn(school, 'finance');
    await addThreeFamilies(school, cgcn.accountId);
    // The worker comes to it only after the loss.
    await school.sqlAsOwner(
      `CREATE TRIGGER not_yet BEFORE UPDATE ON announcement FOR EACH ROW
       WHEN (NEW.status = 'planned') EXECUTE FUNCTION refuse_change()`,
    );
    unplanned = await bringTo(school, 'approved', { requester: finance, reviewer: cgcn });
    sent = await send(
      school,
      Array.from({ length: messages }, (_, index) => ({ address: phoneNumber(index) })),
      { sourceKind: 'announcement' },
    );
    reports = await send(
      school,
      [{ address: phoneNumber(5_000) }, { address: phoneNumber(5_001) }],
      { sourceKind: 'daily-report', messageKind: 'daily-report' },
    );
    tomorrow = await send(school, [{ address: phoneNumber(9_999) }], {
      notBefore: new Date('2026-11-24T07:00:00+07:00'),
    });
    await school.startWorker();
    await eventually(accepted, (count) => count > messages / 4);
    await writeBackup(school.ownerUrl, path, key);
    await fetch(`${carrier.url}/options`, { method: 'PUT', body: '{"rate":null}' });
    await eventually(accepted, (count) => count === messages + 2);
    await school.close();
    restored = await open(async (ownerUrl, applicationUrl) => {
      const contents = await restoreBackup(ownerUrl, applicationUrl, path, key);
      expect(contents.doubtfulMessages).toBeGreaterThan(0);
    });
    await restored.startWorker();
    await eventually(
      () => restored.sql<{ count: string }>('SELECT count(*) FROM restored_message'),
      ([row]) => row!.count === '0',
    );
  });
  afterAll(async () => {
    await restored.close();
    await carrier.close();
    rmSync(folder, { recursive: true });
  });

  const progress = async (of: Send, kind = 'announcement') =>
    (await restored.get(Delivery).progress(kind, of.sourceId))!;

  it('sends nothing a second time, and says of each message that may have left that it may have', async () => {
    const { total, handedOver, unknown, underWay } = await progress(sent);
    expect({ total, underWay, accounted: handedOver + unknown }).toEqual({
      ...{ total: messages, underWay: 0, accounted: messages },
    });
    expect(unknown).toBeGreaterThan(0);
    expect(handedOver).toBeGreaterThan(0);
    const known = await restored.sql<{ unknown: string; kept: string }>(
      `SELECT count(*) FILTER (WHERE failure_code = 'restored') AS unknown,
              count(*) FILTER (WHERE status = 'sent') AS kept FROM outbound_message
       WHERE dispatch_id = $1`,
      [sent.dispatchId],
    );
    expect(known).toEqual([{ unknown: String(unknown), kept: String(handedOver) }]);
    expect(carrier.summary()).toMatchObject({
      ...{
        accepted: messages + 2,
        distinctPhones: messages + 2,
        perPhoneMaximum: 1,
        deliveredTwice: 0,
      },
    });
  });

  it('holds what is still to come until a person lets it go on', async () => {
    expect(await progress(tomorrow, 'spec')).toMatchObject({
      paused: true,
      underWay: 1,
      unknown: 0,
    });
    await restored.setClock('2026-11-24T07:00:30+07:00');
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(carrier.summary().accepted).toBe(messages + 2);
    await restored
      .get(Database)
      .transaction((transaction) =>
        restored.get(Delivery).resume(transaction, 'spec', tomorrow.sourceId),
      );
    await eventually(accepted, (count) => count === messages + 3);
  });

  it('calls back what was approved and not planned, and says so in its history', async () => {
    expect(await restored.get(PlanAnnouncement).run(unplanned)).toBe(false);
    const cgcn = await signIn(restored, 'cgcn', 'cgcn-after');
    const found = bodyOf<{ state: string; history: object[] }>(
      await cgcn.get(`/api/v1/announcements/${unplanned}`).expect(200),
    );
    expect(found.state).toBe('cancelled');
    expect(found.history.at(-1)).toMatchObject({
      ...{ move: 'cancel', note: expect.stringContaining('khôi phục từ bản sao lưu') as string },
    });
  });

  it('stands on the homes of CGCN until one of them has seen to it', async () => {
    const cgcn = await signIn(restored, 'cgcn', 'cgcn-home');
    const firstTwo = async () =>
      bodyOf<{ items: object[] }>(await cgcn.get('/api/v1/home').expect(200)).items.slice(0, 2);
    const { unknown } = await progress(sent);
    const { unknown: others } = await progress(reports, 'daily-report');
    expect(await firstTwo()).toEqual([
      { kind: 'data-restored', count: 1, to: '/restored-backup' },
      { kind: 'restored-messages', count: unknown + others, to: '/restored-backup' },
    ]);
    const read = bodyOf<RestoredBackupAnswer>(
      await cgcn.get('/api/v1/restored-backup').expect(200),
    );
    expect(read.restored).toMatchObject({
      ...{ heldSends: 1, cancelledAnnouncements: 1, others },
      sends: [
        { to: `/announcements/${sent.sourceId}`, kind: 'announcement', unknown, paused: false },
      ],
    });
    await cgcn.post('/api/v1/restored-backup/decisions').send({ decision: 'taken' }).expect(200);
    expect(await progress(reports, 'daily-report')).toMatchObject({ unknown: 0, handedOver: 2 });
    const seen = await cgcn.post('/api/v1/restored-backup/acknowledgement').expect(200);
    expect(seen.body).toEqual({ restored: null });
    expect(await firstTwo()).not.toContainEqual(
      expect.objectContaining({ to: '/restored-backup' }),
    );
  });

  it('believes a receipt under a reference that was given after the backup', async () => {
    const [row] = await restored.sql<{ id: string }>(
      `SELECT id FROM outbound_message WHERE dispatch_id = $1 AND status = 'unknown' LIMIT 1`,
      [sent.dispatchId],
    );
    const before = await progress(sent);
    await restored.get(ReceiptInbox).store({
      ...{ gateway: 'simulated-carrier', reference: `LL${row!.id}N0123456789ABCDEF` },
      ...{ gatewayMessageId: null, state: 'delivered', code: null },
    });
    const after = await eventually(
      () => progress(sent),
      ({ confirmed }) => confirmed === 1,
    );
    expect(after.unknown).toBe(before.unknown - 1);
  });

  it('keeps the audit trail whole with the restoring in it, and lets nobody in who was', async () => {
    expect(await verifyAuditTrail(restored.ownerUrl)).toMatchObject({ kind: 'whole' });
    expect(
      await restored.sql(`SELECT details ->> 'heldSends' AS held FROM audit_entry
                          WHERE action = 'backup.restored'`),
    ).toEqual([{ held: '1' }]);
    const [links] = await restored.sql<{ count: string }>('SELECT count(*) FROM one_time_link');
    expect(links!.count).toBe('0');
  });

  it('does not run for the forgotten time what runs once a day', async () => {
    const [row] = await restored.sql<{ from: Date; until: Date }>(
      `SELECT taken_at_school AS from, restored_at_school AS until FROM restored_backup`,
    );
    const jobs = restored.get(JobRunRepository);
    const take = (at: Date): Promise<boolean> =>
      restored
        .get(Database)
        .transaction((transaction) => jobs.take(transaction, 'spec.job', at, row!.until));
    const within = new Date((row!.from.getTime() + row!.until.getTime()) / 2);
    expect([await jobs.hasRun('spec.job', within), await take(within)]).toEqual([true, false]);
    const after = new Date(row!.until.getTime() + 1);
    expect([await jobs.hasRun('spec.job', after), await take(after)]).toEqual([false, true]);
  });

  it('is restored into an empty database alone, by its own key, and whole', async () => {
    const attempt = (file: string, withKey = key): Promise<unknown> =>
      restoreBackup(restored.ownerUrl, restored.ownerUrl, file, withKey);
    await expect(attempt(path)).rejects.toThrow(/not empty/);
    await expect(attempt(path, 'another key of thirty-two letters')).rejects.toThrow(/BACKUP_KEY/);
    const bytes = readFileSync(path);
    const spoilt = join(folder, 'spoilt');
    writeFileSync(spoilt, bytes.subarray(0, -20));
    await expect(attempt(spoilt)).rejects.toThrow(/cut off/);
    const changed = Buffer.from(bytes);
    changed[changed.length - 40]! ^= 1;
    writeFileSync(spoilt, changed);
    await expect(attempt(spoilt)).rejects.toThrow(/damaged|BACKUP_KEY/);
    writeFileSync(spoilt, randomBytes(1_000));
    await expect(attempt(spoilt)).rejects.toThrow(/not a backup/);
    // Nothing of the school is readable in it, and nothing unfinished lies beside it.
    expect(bytes.includes('+8490000')).toBe(false);
    expect(readdirSync(folder).sort()).toEqual(['school.backup', 'spoilt']);
  });
});
