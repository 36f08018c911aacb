import { dayMilliseconds, enteredGatewayKinds } from '@lien-lac/domain';
import { Injectable } from '@nestjs/common';
import { AccountsService } from '../accounts/staff/accounts-service.js';
import { Gateways } from '../delivery/channels/gateways.js';
import { FiguresRepository } from '../delivery/gateways/figures.repository.js';
import { setUpOf } from '../delivery/gateways/gateway-kinds.js';
import type { GatewayEntity } from '../delivery/gateways/gateway.entity.js';
import { GatewayNoticeRepository } from '../delivery/gateways/gateway-notice.repository.js';
import { GatewayRepository } from '../delivery/gateways/gateway.repository.js';
import { isInService } from '../delivery/gateways/gateway-standing.js';
import { spendPeriods } from '../delivery/gateways/spend-periods.js';
import { WaitingMessagesRepository } from '../delivery/gateways/waiting-messages.repository.js';
import { Configuration } from '../platform/configuration/configuration.js';
import { RealClock } from '../platform/clock/real-clock.js';
import { CodedError } from '../platform/errors/coded-error.js';
import { describeGateway, type GatewayFacts, speedMinutes } from './describe-gateway.js';
import type { GatewayListView, GatewayView } from './gateway-views.js';
import { testText } from './test-gateway.js';

const errorsOfList = 5;
const errorsOfOne = 20;
/** How far back errors are told. Milliseconds. */
const errorsSince = 7 * dayMilliseconds;

@Injectable()
export class ReadGateways {
  constructor(
    private readonly repository: GatewayRepository,
    private readonly gateways: Gateways,
    private readonly figures: FiguresRepository,
    private readonly waiting: WaitingMessagesRepository,
    private readonly notices: GatewayNoticeRepository,
    private readonly accounts: AccountsService,
    private readonly realClock: RealClock,
    private readonly configuration: Configuration,
  ) {}

  async list(): Promise<GatewayListView> {
    const now = this.realClock.now();
    await this.gateways.refresh();
    const [rows, { rule, version }, waiting] = await Promise.all([
      this.repository.list(),
      this.repository.steering(),
      this.waiting.byChannel(this.gateways.channels),
    ]);
    const facts = await this.factsOf(rows, now, errorsOfList);
    return {
      now: now.toISOString(),
      choice: { rule, version },
      gateways: facts.map(describeGateway),
      channels: this.gateways.channels.map((channel) => ({
        channel,
        waiting: waiting.find((one) => one.channel === channel)?.waiting ?? 0,
        isServed: this.gateways.waysFor(channel).flat().some(isInService),
      })),
      kinds: enteredGatewayKinds.flatMap((kind) => {
        const setUp = setUpOf(kind);
        if (setUp === undefined) return [];
        return [{ kind, channel: setUp.channel, secretFields: [...setUp.secretFields] }];
      }),
      testText,
    };
  }

  /** @throws CodedError `gateway.not-found` */
  async one(name: string): Promise<GatewayView> {
    await this.gateways.refresh();
    const rows = (await this.repository.list()).filter((row) => row.name === name);
    const [facts] = await this.factsOf(rows, this.realClock.now(), errorsOfOne);
    if (facts === undefined) throw new CodedError('gateway.not-found');
    return describeGateway(facts);
  }

  private async factsOf(
    rows: readonly GatewayEntity[],
    now: Date,
    errorsEach: number,
  ): Promise<GatewayFacts[]> {
    const { today, month } = spendPeriods(now);
    const people = rows.flatMap(({ pausedBy, secretsSetBy }) =>
      [pausedBy ?? [], secretsSetBy ?? []].flat(),
    );
    const [lately, ofToday, ofMonth, errors, unanswered, accounts, notices] = await Promise.all([
      this.figures.sums(new Date(now.getTime() - speedMinutes * 60_000), now),
      this.figures.spend(today, now),
      this.figures.spend(month, now),
      this.figures.errors(new Date(now.getTime() - errorsSince), errorsEach),
      this.waiting.unanswered(),
      this.accounts.findMany(people),
      this.notices.list(),
    ]);
    const names = new Map(accounts.map(({ id, displayName }) => [id, displayName]));
    const of = <Sum extends { gateway: string }>(sums: readonly Sum[], name: string) =>
      sums.find(({ gateway }) => gateway === name);
    const standings = this.gateways.standing();
    return rows.flatMap((row) => {
      const standing = standings.find(({ name }) => name === row.name);
      if (standing === undefined) return [];
      const { name } = row;
      return [
        {
          ...{
            row,
            standing,
            names,
            share: this.gateways.shareOf(row),
            others: this.gateways.standInsFor(row).map((one) => one.name),
          },
          ...{ lately: of(lately, name), today: of(ofToday, name), month: of(ofMonth, name) },
          errors: errors.filter(({ gateway }) => gateway === name),
          notices: notices.filter(({ gateway }) => gateway === name),
          publicUrl: this.configuration.publicUrl,
          unanswered: unanswered.find(({ gateway }) => gateway === name)?.waiting ?? 0,
        },
      ];
    });
  }
}
