import { blockingCode, blockingCodes, type GatewayNoticeSubject } from '@lien-lac/domain';
import { Injectable } from '@nestjs/common';
import { RealClock } from '../../../platform/clock/real-clock.js';
import type { ZaloGateway } from '../../channels/zalo/zalo.gateway.js';
import { GatewayNoticeRepository } from '../../gateways/gateway-notice.repository.js';
import { SelfPauseRepository } from '../../gateways/self-pause.repository.js';
import type { ZaloChange } from './read-zalo-event.js';

/** After so many milliseconds it is tried with a message whether it still holds. */
const triedAfter = 60_000;

const subjects: Readonly<Record<string, GatewayNoticeSubject>> = {
  change_oa_daily_quota: 'quota',
  change_template_status: 'template',
  change_template_quality: 'template-quality',
  change_template_quota: 'template-quota',
};

/**
 * Keeps what Zalo says of its template and of its quota. Where each message would be refused by it, the
 * gateway pauses itself before any has been, by the code that they would have been refused by; and it goes
 * on when Zalo says that it is over.
 */
@Injectable()
export class HeedZaloChanges {
  constructor(
    private readonly notices: GatewayNoticeRepository,
    private readonly selfPauses: SelfPauseRepository,
    private readonly realClock: RealClock,
  ) {}

  async run({ name, templateId }: ZaloGateway, change: ZaloChange): Promise<void> {
    const subject = subjects[change.event];
    const { after: state } = change;
    if (subject === undefined || state === undefined) return;
    const isOfTemplate = subject !== 'quota';
    // An account has other templates, of other programs.
    if (isOfTemplate && change.templateId !== templateId) return;
    const now = this.realClock.now();
    const saidAt = change.at === undefined || change.at > now ? now : change.at;
    const about = isOfTemplate ? templateId : '';
    if (!(await this.notices.keep({ gateway: name, subject, about, state, saidAt }))) return;
    const code = blockingCode({ subject, state });
    if (code === null) await this.selfPauses.takeBack(name, blockingCodes(subject));
    else {
      await this.selfPauses.pause(name, code, now, new Date(now.getTime() + triedAfter));
    }
  }
}
