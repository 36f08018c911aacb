import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { RemoveOldData } from '../platform/retention/remove-old-data.js';
import { DailyJobs } from '../platform/timers/daily-jobs.js';
import { AttachmentEntity } from './attachments/attachment.entity.js';
import { AttachmentRepository } from './attachments/attachment.repository.js';
import { SealedAttachments } from './attachments/sealed-attachments.repository.js';
import { Attachments } from './attachments/attachments.js';
import { Gateways } from './channels/gateways.js';
import { ZaloTokenEntity } from './channels/zalo/tokens/zalo-token.entity.js';
import { SealedZaloTokens } from './channels/zalo/tokens/sealed-zalo-tokens.repository.js';
import { ZaloTokenRepository } from './channels/zalo/tokens/zalo-token.repository.js';
import { ZaloGateways } from './channels/zalo/zalo-gateways.js';
import { GatewayAllowanceEntity } from './claim/gateway-allowance.entity.js';
import { Delivery } from './delivery.js';
import { DispatchEntity } from './dispatches/dispatch.entity.js';
import { DispatchRepository } from './dispatches/dispatch.repository.js';
import { MessageBatchEntity } from './dispatches/message-batch.entity.js';
import { OutboundMessageEntity } from './dispatches/outbound-message.entity.js';
import { SealedMessages } from './dispatches/sealed-messages.repository.js';
import { FailedAddressEntity } from './failed-addresses/failed-address.entity.js';
import { FailedAddresses } from './failed-addresses/failed-addresses.js';
import { Adapters } from './gateways/adapters.js';
import { FiguresRepository } from './gateways/figures.repository.js';
import { GatewayErrorEntity } from './gateways/gateway-error.entity.js';
import { GatewayMinuteEntity } from './gateways/gateway-minute.entity.js';
import { GatewaySteeringEntity } from './gateways/gateway-steering.entity.js';
import { GatewayTestEntity } from './gateways/gateway-test.entity.js';
import { GatewayTestRepository } from './gateways/gateway-test.repository.js';
import { GatewayEntity } from './gateways/gateway.entity.js';
import { GatewayRepository } from './gateways/gateway.repository.js';
import { SealedGateways } from './gateways/sealed-gateways.repository.js';
import { SelfPauseRepository } from './gateways/self-pause.repository.js';
import { WaitingMessagesRepository } from './gateways/waiting-messages.repository.js';
import { GatewayNoticeEntity } from './gateways/gateway-notice.entity.js';
import { GatewayNoticeRepository } from './gateways/gateway-notice.repository.js';
import { GatewayPartEntity } from './receipts/by-gateway-id/gateway-part.entity.js';
import { GatewayPartRepository } from './receipts/by-gateway-id/gateway-part.repository.js';
import { GatewayParts } from './receipts/by-gateway-id/gateway-parts.js';
import { EsmsCallbackPaths } from './receipts/esms/esms-callback-paths.js';
import { EsmsCallbacksController } from './receipts/esms/esms-callbacks.controller.js';
import { ReceiptHintEntity } from './receipts/hints/receipt-hint.entity.js';
import { ReceiptHintRepository } from './receipts/hints/receipt-hint.repository.js';
import { ReceiptEntity } from './receipts/receipt.entity.js';
import { ReceiptInbox } from './receipts/receipt-inbox.js';
import { ReceiptRepository } from './receipts/receipt.repository.js';
import { HeedZaloChanges } from './receipts/zalo/heed-zalo-changes.js';
import { ZaloWebhooksController } from './receipts/zalo/zalo-webhooks.controller.js';
import { SimulatedCarrierReceiptsController } from './receipts/simulated-carrier-receipts.controller.js';
import { OldMessageRepository } from './retention/old-message.repository.js';
import { OldMessages } from './retention/old-messages.js';
import { RestoredMessageEntity } from './restored/restored-message.entity.js';
import { RestoredSendsRepository } from './restored/restored-sends.repository.js';
import { UnreportedWalkEntity } from './receipts/unreported/unreported-walk.entity.js';
import { SameTextEntity } from './same-texts/same-text.entity.js';
import { AttemptEntity } from './settle/attempt.entity.js';
import { DeliveryValues } from './observation/delivery-values.js';
import { GatewayValues } from './observation/gateway-values.js';
import { DeliveryValuesRepository } from './observation/delivery-values.repository.js';
import { SharedRecipientsRepository } from './results/shared-recipients.repository.js';
import { SpendRepository } from './spend/spend.repository.js';
import { DecideRepository } from './steer/decide.repository.js';
import { PauseRepository } from './steer/pause.repository.js';
import { RequeueRepository } from './steer/requeue.repository.js';
import { RescheduleRepository } from './steer/reschedule.repository.js';
import { SuppressionEntity } from './suppressions/suppression.entity.js';
import { SuppressionRepository } from './suppressions/suppression.repository.js';
import { Suppressions } from './suppressions/suppressions.js';
import { ChangeQuietHours } from './window/change-quiet-hours.js';
import { DeliverySettingEntity } from './window/delivery-setting.entity.js';
import { SendingWindow } from './window/sending-window.js';
import { WaitingSendsRepository } from './window/waiting-sends.repository.js';
import { WindowRepository } from './window/window.repository.js';

/** The only way out of the house. It knows addresses, texts and opaque references, and no school. */
@Module({
  imports: [
    TypeOrmModule.forFeature([
      AttachmentEntity,
      AttemptEntity,
      DeliverySettingEntity,
      DispatchEntity,
      FailedAddressEntity,
      GatewayAllowanceEntity,
      GatewayEntity,
      GatewayErrorEntity,
      GatewayMinuteEntity,
      GatewayNoticeEntity,
      GatewayPartEntity,
      GatewaySteeringEntity,
      GatewayTestEntity,
      MessageBatchEntity,
      OutboundMessageEntity,
      ReceiptEntity,
      ReceiptHintEntity,
      RestoredMessageEntity,
      SameTextEntity,
      UnreportedWalkEntity,
      SuppressionEntity,
      ZaloTokenEntity,
    ]),
  ],
  controllers: [
    EsmsCallbacksController,
    SimulatedCarrierReceiptsController,
    ZaloWebhooksController,
  ],
  providers: [
    Adapters,
    AttachmentRepository,
    Attachments,
    ChangeQuietHours,
    DecideRepository,
    Delivery,
    DeliveryValues,
    DeliveryValuesRepository,
    GatewayValues,
    DispatchRepository,
    EsmsCallbackPaths,
    FailedAddresses,
    FiguresRepository,
    GatewayNoticeRepository,
    GatewayPartRepository,
    GatewayParts,
    GatewayRepository,
    GatewayTestRepository,
    Gateways,
    HeedZaloChanges,
    OldMessageRepository,
    OldMessages,
    PauseRepository,
    ReceiptHintRepository,
    ReceiptInbox,
    ReceiptRepository,
    RequeueRepository,
    RescheduleRepository,
    SealedAttachments,
    SealedGateways,
    SealedMessages,
    SealedZaloTokens,
    SelfPauseRepository,
    RestoredSendsRepository,
    SendingWindow,
    SharedRecipientsRepository,
    SpendRepository,
    SuppressionRepository,
    Suppressions,
    WaitingMessagesRepository,
    WaitingSendsRepository,
    WindowRepository,
    ZaloGateways,
    ZaloTokenRepository,
  ],
  exports: [
    Attachments,
    ChangeQuietHours,
    Delivery,
    DispatchRepository,
    FailedAddresses,
    FiguresRepository,
    GatewayNoticeRepository,
    GatewayParts,
    GatewayRepository,
    GatewayTestRepository,
    Gateways,
    OldMessages,
    ReceiptHintRepository,
    ReceiptInbox,
    ReceiptRepository,
    SelfPauseRepository,
    RestoredSendsRepository,
    SendingWindow,
    Suppressions,
    WaitingMessagesRepository,
    WaitingSendsRepository,
    ZaloGateways,
  ],
})
export class DeliveryModule {
  constructor(dailyJobs: DailyJobs, removeOldData: RemoveOldData) {
    dailyJobs.expect(removeOldData);
  }
}
