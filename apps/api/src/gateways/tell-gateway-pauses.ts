import { randomUUID } from 'node:crypto';
import { gatewayTroubles, gatewayTrouble } from '@lien-lac/domain';
import { Injectable } from '@nestjs/common';
import { writeNotice } from '../accounts/notices/notice-texts.js';
import { StaffAddresses } from '../accounts/staff/staff-addresses.js';
import { Gateways } from '../delivery/channels/gateways.js';
import {
  SelfPauseRepository,
  type UntoldPause,
} from '../delivery/gateways/self-pause.repository.js';
import { RealClock } from '../platform/clock/real-clock.js';
import { Configuration } from '../platform/configuration/configuration.js';
import { Database, type Transaction } from '../platform/database/database.js';
import { StaffMail } from '../staff-mail/staff-mail.js';
import { leaveByNone, leaveByOthers, selfPausedNotice } from './gateway-notice-texts.js';

/** A gateway that goes on and stops again for the same reason is not told of more often. Milliseconds. */
const toldAgainAfter = 60 * 60_000;

/** Mails CGCN, once, that a gateway has paused itself. */
@Injectable()
export class TellGatewayPauses {
  constructor(
    private readonly database: Database,
    private readonly pauses: SelfPauseRepository,
    private readonly gateways: Gateways,
    private readonly addresses: StaffAddresses,
    private readonly mail: StaffMail,
    private readonly configuration: Configuration,
    private readonly realClock: RealClock,
  ) {}

  async run(): Promise<void> {
    const now = this.realClock.now();
    const again = new Date(now.getTime() - toldAgainAfter);
    if (!(await this.pauses.hasUntold(again))) return;
    await this.gateways.refreshIfOld();
    await this.database.transaction(async (transaction) => {
      for (const pause of await this.pauses.takeUntold(transaction, now, again)) {
        await this.tell(transaction, pause);
      }
    });
  }

  private async tell(transaction: Transaction, { name, code }: UntoldPause): Promise<void> {
    const to = await this.addresses.of(transaction, {
      ...{ roles: ['cgcn'], ids: [], except: null },
    });
    const trouble = gatewayTroubles[gatewayTrouble(code)];
    const others = this.othersOf(name);
    const byOthers = others.length === 0 ? leaveByNone : leaveByOthers;
    const names = others.join(', ');
    const notice = writeNotice(
      selfPausedNotice,
      {
        ...{ gateway: name, code, trouble: trouble.vi, troubleEnglish: trouble.en },
        others: byOthers.vi.replace('{names}', names),
        othersEnglish: byOthers.en.replace('{names}', names),
      },
      `${this.configuration.publicUrl}/gateways`,
    );
    await this.mail.send(transaction, {
      source: { kind: 'gateway-notice', id: randomUUID() },
      to,
      title: notice.title.replaceAll('{gateway}', name),
      text: notice.text,
    });
  }

  private othersOf(name: string): string[] {
    const standing = this.gateways.standing().find((one) => one.name === name);
    if (standing === undefined) return [];
    return this.gateways.standInsFor(standing).map((one) => one.name);
  }
}
