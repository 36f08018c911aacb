import { Controller, Get, HttpCode, Param, Query } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { RealClock } from '../../../platform/clock/real-clock.js';
import { CodedError } from '../../../platform/errors/coded-error.js';
import { PublicRoute } from '../../../platform/http/public-route.js';
import { ReceiptHintRepository } from '../hints/receipt-hint.repository.js';
import { EsmsCallbackPaths } from './esms-callback-paths.js';

/** Refused, or sent: in every other state something still happens, and another callback follows. */
const ended = ['4', '5'];

@ApiExcludeController()
@Controller('delivery/receipts/esms')
export class EsmsCallbacksController {
  constructor(
    private readonly paths: EsmsCallbackPaths,
    private readonly hints: ReceiptHintRepository,
    private readonly realClock: RealClock,
  ) {}

  /** Answered as soon as it is kept. What it says of the message is looked up before it is believed. */
  @Get(':gateway/:reference/:word')
  @PublicRoute('eSMS reports at a path that nobody guesses, and is asked back')
  @HttpCode(200)
  async receive(
    @Param('gateway') gateway: string,
    @Param('reference') reference: string,
    @Param('word') word: string,
    @Query() query: Record<string, unknown>,
  ): Promise<void> {
    if (!this.paths.isOf(gateway, reference, word)) throw new CodedError('receipt.wrong-signature');
    // The documents themselves write the same parameter in two ways.
    const said = Object.fromEntries(
      Object.entries(query).map(([name, value]) => [name.toLowerCase(), value]),
    );
    const { smsid, sendstatus } = said;
    if (typeof smsid !== 'string' || !/^[\w-]{1,64}$/.test(smsid)) return;
    if (typeof sendstatus !== 'string' || !ended.includes(sendstatus)) return;
    await this.hints.keep({ gateway, reference, gatewayMessageId: smsid }, this.realClock.now());
  }
}
