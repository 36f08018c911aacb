import { dayMilliseconds, mayDo, schoolDate } from '@lien-lac/domain';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DispatchResultsRepository } from '../../delivery/results/dispatch-results.repository.js';
import { SchoolClock } from '../../platform/clock/school-clock.js';
import {
  type WaitingFor,
  type WaitingLine,
  WaitingLines,
} from '../../platform/waiting/waiting-lines.js';
import { ObservationRepository } from '../observations/observation.repository.js';
import { departmentOf } from '../observations/observing-department.js';
import { maySteer } from './find-observations-mail.js';
import { ObservationsMailRepository } from './observations-mail.repository.js';
import { observationsMailSource } from './send-observations-mail.js';

/** For so long a mail that did not arrive stands on the home of those who may do something about it. */
const lately = 7 * dayMilliseconds;

/** For observers what they recorded today and have not mailed; for CGCN what mail servers refused. */
@Injectable()
export class WaitingMails implements OnModuleInit {
  constructor(
    private readonly waiting: WaitingLines,
    private readonly clock: SchoolClock,
    private readonly observations: ObservationRepository,
    private readonly mails: ObservationsMailRepository,
    private readonly results: DispatchResultsRepository,
  ) {}

  onModuleInit(): void {
    this.waiting.register(async (person) => [
      ...(await this.toSend(person)),
      ...(await this.notArrived(person)),
    ]);
  }

  private async toSend({ role }: WaitingFor): Promise<WaitingLine[]> {
    const department = departmentOf(role);
    if (department === null || mayDo(role, 'observations-mail.send') === null) return [];
    const today = schoolDate(await this.clock.now());
    const [lastChange, latest] = await Promise.all([
      this.observations.lastChange(today, department),
      this.mails.latest(today, department),
    ]);
    if (lastChange === null || (latest !== null && lastChange <= latest.sentAt)) return [];
    const count = (await this.observations.ofDay(today, department)).length;
    return [{ kind: 'observations-mail-to-send', count, to: '/observations/mail' }];
  }

  private async notArrived({ role }: WaitingFor): Promise<WaitingLine[]> {
    if (!maySteer({ role })) return [];
    const since = new Date((await this.clock.now()).getTime() - lately);
    const ids = await this.mails.idsSentSince(since);
    if (ids.length === 0) return [];
    const outlines = await this.results.outline(observationsMailSource, ids);
    const failed = outlines.filter(({ didNotArrive, unknown }) => didNotArrive + unknown > 0);
    const [first] = failed;
    const to =
      failed.length === 1 ? `/observations/mails/${first?.sourceId}` : '/observations/mail';
    return [{ kind: 'observations-mails-not-arrived', count: failed.length, to }];
  }
}
