import { Injectable } from '@nestjs/common';
import type { GatewayEntity } from '../delivery/gateways/gateway.entity.js';
import { GatewayRepository } from '../delivery/gateways/gateway.repository.js';
import type { Transaction } from '../platform/database/database.js';
import { CodedError } from '../platform/errors/coded-error.js';

@Injectable()
export class FindGateway {
  constructor(private readonly gateways: GatewayRepository) {}

  /**
   * A gateway with its row held until the transaction ends.
   * @throws CodedError `gateway.not-found`
   */
  async hold(transaction: Transaction, name: string): Promise<GatewayEntity> {
    const gateway = await this.gateways.hold(transaction, name);
    if (gateway === null) throw new CodedError('gateway.not-found');
    return gateway;
  }
}
