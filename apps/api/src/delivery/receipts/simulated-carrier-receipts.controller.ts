import { createHmac, timingSafeEqual } from 'node:crypto';
import { Controller, Headers, HttpCode, Post, type RawBodyRequest, Req } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Request } from 'express';
import { RealClock } from '../../platform/clock/real-clock.js';
import { Configuration } from '../../platform/configuration/configuration.js';
import { CodedError } from '../../platform/errors/coded-error.js';
import { PublicRoute } from '../../platform/http/public-route.js';
import { ReceiptInbox } from './receipt-inbox.js';

/** How far the time of a signature may be from ours, in seconds. */
const signatureTolerance = 300;

@ApiExcludeController()
@Controller('delivery/receipts')
export class SimulatedCarrierReceiptsController {
  constructor(
    private readonly configuration: Configuration,
    private readonly inbox: ReceiptInbox,
    private readonly realClock: RealClock,
  ) {}

  @Post('simulated-carrier')
  @PublicRoute('the simulated carrier signs its receipts')
  @HttpCode(204)
  async receive(
    @Req() request: RawBodyRequest<Request>,
    @Headers('x-carrier-signature') signature = '',
  ): Promise<void> {
    const body = request.rawBody ?? Buffer.alloc(0);
    if (!this.isSignedByCarrier(signature, body)) throw new CodedError('receipt.wrong-signature');
    const { reference, id, state, error } = (request.body ?? {}) as Record<string, unknown>;
    if (typeof reference !== 'string' || (state !== 'delivered' && state !== 'failed')) {
      throw new CodedError('request.invalid', {}, [{ field: 'state', code: 'receipt' }]);
    }
    await this.inbox.store({
      gateway: 'simulated-carrier',
      reference,
      gatewayMessageId: typeof id === 'string' ? id : null,
      state,
      code: typeof error === 'string' ? error : null,
    });
  }

  /** `t=<unix seconds>,v1=<hex HMAC-SHA256 of t, a dot and the raw body>`. */
  private isSignedByCarrier(signature: string, body: Buffer): boolean {
    const match = /^t=(\d{1,12}),v1=([0-9a-f]{64})$/.exec(signature);
    if (match === null) return false;
    const [, time = '', given = ''] = match;
    const age = this.realClock.now().getTime() / 1_000 - Number(time);
    if (Math.abs(age) > signatureTolerance) return false;
    const { receiptSecret } = this.configuration.delivery.carrier;
    if (receiptSecret === undefined) return false;
    const expected = createHmac('sha256', receiptSecret).update(`${time}.`).update(body).digest();
    return timingSafeEqual(expected, Buffer.from(given, 'hex'));
  }
}
