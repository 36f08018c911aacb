import { closesAt, mayDo, type Role, toSchoolIso } from '@lien-lac/domain';
import { Injectable } from '@nestjs/common';
import { SendingWindow } from '../delivery/window/sending-window.js';
import type { SendingWindowView } from './sending-window-views.js';

@Injectable()
export class ReadSendingWindow {
  constructor(private readonly window: SendingWindow) {}

  async run(role: Role): Promise<SendingWindowView> {
    const [{ quietHours, version }, { now, open, opensAt }] = await Promise.all([
      this.window.hours(),
      this.window.state(),
    ]);
    const closing = closesAt(now, quietHours);
    return {
      now: toSchoolIso(now),
      quietFrom: quietHours.from,
      quietUntil: quietHours.until,
      open,
      opensAt: toSchoolIso(opensAt),
      closesAt: closing === null ? null : toSchoolIso(closing),
      version,
      can: { change: mayDo(role, 'settings.change') !== null },
    };
  }
}
