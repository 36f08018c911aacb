import { Controller, Headers, HttpCode, Post, type RawBodyRequest, Req } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Request } from 'express';
import { CodedError } from '../../../platform/errors/coded-error.js';
import { PublicRoute } from '../../../platform/http/public-route.js';
import { Logger } from '../../../platform/logging/logger.js';
import { Gateways } from '../../channels/gateways.js';
import { ZaloGateway } from '../../channels/zalo/zalo.gateway.js';
import { ReceiptInbox } from '../receipt-inbox.js';
import { HeedZaloChanges } from './heed-zalo-changes.js';
import { fields, readZaloEvent } from './read-zalo-event.js';

/** Where Zalo reports what became of its messages, for every account of this deployment alike. */
@ApiExcludeController()
@Controller('delivery/receipts/zalo')
export class ZaloWebhooksController {
  constructor(
    private readonly gateways: Gateways,
    private readonly inbox: ReceiptInbox,
    private readonly changes: HeedZaloChanges,
    private readonly logger: Logger,
  ) {}

  /** Kept and answered, within the two seconds that Zalo waits; what follows from it is a worker's. */
  @Post()
  @PublicRoute('Zalo signs its webhooks')
  @HttpCode(200)
  async receive(
    @Req() request: RawBodyRequest<Request>,
    @Headers('x-zevent-signature') signature = '',
    @Headers('x-zevent-timestamp') headerTime?: string,
  ): Promise<void> {
    const said = fields(request.body);
    // When its address is entered, Zalo tries whether somebody answers there at all.
    if (signature === '' && said.event_name === undefined) return;
    const bodyTime = typeof said.timestamp === 'string' ? said.timestamp : undefined;
    const webhook = { body: request.rawBody ?? Buffer.alloc(0), signature, bodyTime, headerTime };
    await this.gateways.refreshIfOld();
    const gateway = this.gateways
      .all()
      .find((one): one is ZaloGateway => one instanceof ZaloGateway && one.isSigned(webhook));
    if (gateway === undefined) throw new CodedError('receipt.wrong-signature');
    const event = readZaloEvent(said);
    if (event.kind === 'received') {
      await this.inbox.store({
        ...{ gateway: gateway.name, reference: event.reference },
        ...{ gatewayMessageId: event.messageId, state: 'delivered', code: null },
      });
    }
    if (event.kind === 'changed') {
      const { event: changed, before, after } = event;
      this.logger.warning({ gateway: gateway.name, changed, before, after }, 'Zalo changed it');
      await this.changes.run(gateway, event);
    }
  }
}
