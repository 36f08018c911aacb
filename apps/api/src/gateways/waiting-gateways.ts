import { mayDo } from '@lien-lac/domain';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Gateways } from '../delivery/channels/gateways.js';
import {
  type WaitingFor,
  type WaitingLine,
  WaitingLines,
} from '../platform/waiting/waiting-lines.js';

/** What of the gateways waits for CGCN: those that paused themselves, and text messages without any. */
@Injectable()
export class WaitingGateways implements OnModuleInit {
  constructor(
    private readonly waiting: WaitingLines,
    private readonly gateways: Gateways,
  ) {}

  onModuleInit(): void {
    this.waiting.register((person) => this.of(person));
  }

  private async of({ role }: WaitingFor): Promise<WaitingLine[]> {
    if (mayDo(role, 'gateway.manage') === null) return [];
    await this.gateways.refreshIfOld();
    const standing = this.gateways.standing();
    const broken = standing.filter(
      ({ state }) => state === 'self-paused' || state === 'not-set-up',
    );
    const hasSms = standing.some(({ channel, state }) => channel === 'sms' && state !== 'disabled');
    const count = broken.length + (hasSms ? 0 : 1);
    return [{ kind: 'gateways-to-mend', count, to: '/gateways' }];
  }
}
