import {
  Module,
  type OnApplicationBootstrap,
  type OnApplicationShutdown,
  type OnModuleDestroy,
} from '@nestjs/common';
import { Configuration } from '../platform/configuration/configuration.js';
import { JobQueues } from '../platform/queue/job-queues.js';
import { RemoveOldData } from '../platform/retention/remove-old-data.js';
import { DailyJobs } from '../platform/timers/daily-jobs.js';
import { Timers } from '../platform/timers/timers.js';
import { Attachments } from './attachments/attachments.js';
import { AllowanceRepository } from './claim/allowance.repository.js';
import { ClaimRepository } from './claim/claim.repository.js';
import { AcceptedSends } from './observation/accepted-sends.js';
import { AcceptedSendsRepository } from './observation/accepted-sends.repository.js';
import { DeliveryObserver } from './observation/delivery-observer.js';
import { DeliverySpans } from './observation/delivery-spans.js';
import { ObservedClaims } from './observation/observed-claims.js';
import { DeliveryModule } from './delivery.module.js';
import { ApplyReceipts } from './receipts/apply-receipts.js';
import { AskUnreported } from './receipts/unreported/ask-unreported.js';
import { UnreportedRepository } from './receipts/unreported/unreported.repository.js';
import { SameTextRepository } from './same-texts/same-text.repository.js';
import { SameTexts } from './same-texts/same-texts.js';
import { AskAboutHints } from './receipts/hints/ask-about-hints.js';
import { Gateways } from './channels/gateways.js';
import { GatewayParts } from './receipts/by-gateway-id/gateway-parts.js';
import { GatewayFigures } from './gateways/gateway-figures.js';
import { ShareRepository } from './gateways/share.repository.js';
import { ShiftShares } from './gateways/shift-shares.js';
import { AskAboutRestored } from './restored/ask-about-restored.js';
import { RestoredMessageRepository } from './restored/restored-message.repository.js';
import { deliverJob } from './send/deliver.job.js';
import { DeliveryLanes } from './send/delivery-lanes.js';
import { SettleMessages } from './settle/settle-messages.js';
import { SettlementRepository } from './settle/settlement.repository.js';
import { SweepDeliveries } from './sweep/sweep-deliveries.js';
import { SweepRepository } from './sweep/sweep.repository.js';

/** How often a worker adds what it saw of the gateways to what all have seen. */
const figuresMilliseconds = 2_000;

/** What a worker runs of delivery: the lanes, the sweep, the receipts. */
@Module({
  imports: [DeliveryModule],
  providers: [
    AcceptedSends,
    AcceptedSendsRepository,
    AllowanceRepository,
    ApplyReceipts,
    AskAboutHints,
    AskAboutRestored,
    { provide: ClaimRepository, useClass: ObservedClaims },
    AskUnreported,
    DeliveryLanes,
    SameTextRepository,
    SameTexts,
    GatewayFigures,
    DeliveryObserver,
    DeliverySpans,
    RestoredMessageRepository,
    SettleMessages,
    SettlementRepository,
    ShareRepository,
    ShiftShares,
    SweepDeliveries,
    SweepRepository,
    UnreportedRepository,
  ],
  exports: [
    ApplyReceipts,
    AskUnreported,
    DeliveryLanes,
    DeliveryObserver,
    ShiftShares,
    SweepDeliveries,
  ],
})
export class DeliveryWorkerModule
  implements OnApplicationBootstrap, OnModuleDestroy, OnApplicationShutdown
{
  constructor(
    private readonly configuration: Configuration,
    private readonly queues: JobQueues,
    private readonly timers: Timers,
    private readonly lanes: DeliveryLanes,
    private readonly sweep: SweepDeliveries,
    private readonly receipts: ApplyReceipts,
    private readonly hints: AskAboutHints,
    private readonly restored: AskAboutRestored,
    private readonly dailyJobs: DailyJobs,
    private readonly removeOldData: RemoveOldData,
    private readonly gateways: Gateways,
    private readonly parts: GatewayParts,
    private readonly attachments: Attachments,
    private readonly unreported: AskUnreported,
    private readonly sameTexts: SameTexts,
    private readonly figures: GatewayFigures,
    private readonly shares: ShiftShares,
    private readonly observer: DeliveryObserver,
  ) {}

  onApplicationBootstrap(): void {
    const { sweepMilliseconds } = this.configuration.delivery;
    // Neither waits for the sending: an urgent message must not wait behind what is being sent.
    this.queues.consume(deliverJob, () => Promise.resolve(this.lanes.wake()));
    this.timers.every('delivery.sweep', sweepMilliseconds, () => this.sweep.run());
    this.timers.every('delivery.attachments', 60 * 60_000, () => this.attachments.forgetOld());
    this.timers.every('delivery.lanes', sweepMilliseconds, () =>
      Promise.resolve(this.lanes.wake()),
    );
    this.timers.every('delivery.unreported', 60_000, () => this.unreported.run());
    this.timers.every('delivery.same-texts', 10 * 60_000, () => this.sameTexts.forgetOver());
    this.timers.every('delivery.receipt-hints', sweepMilliseconds, (goesOn) =>
      this.hints.run(goesOn),
    );
    this.timers.every('delivery.restored', sweepMilliseconds, (goesOn) =>
      this.restored.run(goesOn),
    );
    this.dailyJobs.watch(this.removeOldData);
    this.listen();
    this.timers.every('delivery.gateway-figures', figuresMilliseconds, () => this.figures.write());
    this.timers.every('delivery.gateway-shares', figuresMilliseconds, () => this.shares.run());
    this.timers.every('delivery.old-gateway-figures', 60 * 60_000, () => this.shares.forgetOld());
    this.timers.every('delivery.receipts', sweepMilliseconds / 4, (goesOn) =>
      this.receipts.run(goesOn),
    );
  }

  /** Takes the reports that come over gateways' own connections, as long as there are such gateways. */
  private listen(): void {
    this.gateways.listen((gateway, report) => this.parts.report(gateway, report));
    const { sweepMilliseconds } = this.configuration.delivery;
    this.timers.every('delivery.gateway-parts', sweepMilliseconds / 4, async () => {
      if (this.gateways.all().some((gateway) => gateway.listen !== undefined))
        await this.parts.tell();
    });
    this.timers.every('delivery.old-gateway-parts', 60 * 60_000, () => this.parts.forgetOld());
  }

  /** Before anything is waited for: the timers' last runs may take as long as a gateway's answer. */
  onModuleDestroy(): void {
    this.lanes.beginEnding();
  }

  async onApplicationShutdown(): Promise<void> {
    await this.lanes.stop();
    await this.figures.write();
    await this.observer.idle();
  }
}
