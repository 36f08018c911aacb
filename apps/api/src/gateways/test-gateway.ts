import { randomUUID } from 'node:crypto';
import { isEnded, parsePhoneCell } from '@lien-lac/domain';
import { Injectable } from '@nestjs/common';
import type { Principal } from '../accounts/sessions/current-account.js';
import { StaffAddresses } from '../accounts/staff/staff-addresses.js';
import { Gateways } from '../delivery/channels/gateways.js';
import { Delivery } from '../delivery/delivery.js';
import type { GatewayEntity } from '../delivery/gateways/gateway.entity.js';
import { GatewayTestRepository } from '../delivery/gateways/gateway-test.repository.js';
import { SendingWindow } from '../delivery/window/sending-window.js';
import { AuditLog } from '../platform/audit/audit-log.js';
import { RealClock } from '../platform/clock/real-clock.js';
import { SchoolClock } from '../platform/clock/school-clock.js';
import { Configuration } from '../platform/configuration/configuration.js';
import { Database, type Transaction } from '../platform/database/database.js';
import { CodedError } from '../platform/errors/coded-error.js';
import { describeTrouble } from './describe-trouble.js';
import { FindGateway } from './find-gateway.js';
import type { GatewayTestView } from './gateway-views.js';

/**
 * Always the same, so that a template can be registered for it, and so that nobody can have another
 * text sent in the school's name in this way.
 */
export const testText = 'Tin thu he thong Lien Lac cua nha truong. Quy vi khong can tra loi.';

const kind = 'gateway-test';
const title = 'Thư thử, chỉ gửi cho thầy/cô · Test message, for you alone';
const fixed = { subject: '', text: testText, grounds: [] };
const hour = 60 * 60_000;
/** More than anybody needs to try a gateway, and too few to annoy somebody with. */
const mostInAnHour = 10;

@Injectable()
export class TestGateway {
  constructor(
    private readonly database: Database,
    private readonly findGateway: FindGateway,
    private readonly gateways: Gateways,
    private readonly delivery: Delivery,
    private readonly tests: GatewayTestRepository,
    private readonly addresses: StaffAddresses,
    private readonly window: SendingWindow,
    private readonly configuration: Configuration,
    private readonly realClock: RealClock,
    private readonly schoolClock: SchoolClock,
    private readonly audit: AuditLog,
  ) {}

  /**
   * Sends the test text by this very gateway: an account has no phone, so the person names their own;
   * e-mail goes to the account's mailbox. To a phone nothing leaves in quiet hours.
   * @throws CodedError `gateway.not-found`, `gateway.not-set-up`, `gateway.out-of-service`,
   * `gateway.too-many-tests`, `account.no-mailbox`, `request.invalid` for the phone
   */
  async run(person: Principal, name: string, phone: string | undefined): Promise<GatewayTestView> {
    const id = randomUUID();
    await this.gateways.refresh();
    const dispatch = await this.database.transaction(async (transaction) => {
      const gateway = await this.findGateway.hold(transaction, name);
      this.requireUsable(gateway);
      await this.requireFew(transaction, person);
      const to = await this.addressFor(transaction, person, gateway, phone);
      const at = await this.schoolClock.nowWithin(transaction);
      const { dispatchId } = await this.delivery.accept(
        transaction,
        {
          ...{ sourceKind: kind, sourceId: id, revision: 1, messageKind: 'gateway-test' },
          ...{ lane: 'urgent', obeysQuietHours: gateway.channel !== 'email', notBefore: at },
          expiresAt: new Date(at.getTime() + (gateway.channel === 'email' ? 1 : 24) * hour),
          gateway: name,
        },
        [[{ channel: gateway.channel, address: to, title, ...fixed }]],
      );
      await this.tests.insert(transaction, {
        ...{ id, gateway: name, accountId: person.accountId, at: this.realClock.now() },
      });
      await this.audit.write(transaction, {
        ...{ at, actorId: person.accountId, action: 'gateway.tested' },
        ...{ subjectKind: 'gateway', subjectId: name },
        after: { testId: id },
      });
      return { dispatchId, at };
    });
    await this.delivery.wake(dispatch.dispatchId, dispatch.at);
    return this.find(person, name, id);
  }

  /**
   * What has become of a test message.
   * @throws CodedError `gateway.not-found` also for another person's
   */
  async find(person: Principal, name: string, id: string): Promise<GatewayTestView> {
    const isOwn = await this.tests.isOf(person.accountId, name, id);
    const test = isOwn ? await this.tests.find(kind, id) : null;
    if (test === null) throw new CodedError('gateway.not-found');
    const { open, opensAt } = await this.window.state();
    const standing = this.gateways.standing().find((one) => one.name === name);
    const ended = isEnded(test.status, standing?.adapter?.givesReceipts ?? false);
    const waits = !open && !ended && test.leftAt === null && standing?.channel !== 'email';
    return {
      id,
      ...{ to: test.address, status: test.status, leftAt: test.leftAt?.toISOString() ?? null },
      opensAt: waits ? opensAt.toISOString() : null,
      code: test.code,
      trouble: test.code === null ? null : describeTrouble(test.code),
      ended,
    };
  }

  private requireUsable({ name, enabled, pausedAt }: GatewayEntity): void {
    if (!enabled || pausedAt !== null) throw new CodedError('gateway.out-of-service');
    const standing = this.gateways.standing().find((one) => one.name === name);
    if (standing === undefined || standing.adapter === null) {
      throw new CodedError('gateway.not-set-up');
    }
  }

  private async requireFew(transaction: Transaction, { accountId }: Principal): Promise<void> {
    const since = new Date(this.realClock.now().getTime() - hour);
    const sent = await this.tests.countOf(transaction, accountId, since);
    if (sent >= mostInAnHour) throw new CodedError('gateway.too-many-tests', { limit: sent });
  }

  private async addressFor(
    transaction: Transaction,
    { accountId }: Principal,
    { channel }: GatewayEntity,
    phone: string | undefined,
  ): Promise<string> {
    if (channel === 'email') {
      const whose = { roles: [], ids: [accountId], except: null };
      const [mailbox] = await this.addresses.of(transaction, whose);
      if (mailbox === undefined) throw new CodedError('account.no-mailbox');
      return mailbox;
    }
    const allowReserved = this.configuration.mode !== 'production';
    const { phones, problems } = parsePhoneCell(phone ?? null, { allowReserved });
    const [number] = phones;
    if (number !== undefined && phones.length === 1 && problems.length === 0) return number;
    throw new CodedError('request.invalid', {}, [
      { field: 'phone', code: problems[0]?.code ?? 'phone' },
    ]);
  }
}
