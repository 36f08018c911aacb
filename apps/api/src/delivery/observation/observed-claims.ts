import { Injectable } from '@nestjs/common';
import { PreparedStatements } from '../../platform/database/prepared-statements.js';
import { ClaimRepository } from '../claim/claim.repository.js';
import type { Claim, ClaimRequest } from '../claim/claimed-message.js';
import { DeliveryObserver } from './delivery-observer.js';

/** The claims of a worker, each told to whoever looks on. */
@Injectable()
export class ObservedClaims extends ClaimRepository {
  constructor(
    statements: PreparedStatements,
    private readonly observer: DeliveryObserver,
  ) {
    super(statements);
  }

  override async claim(request: ClaimRequest): Promise<Claim> {
    const beganAt = new Date();
    const claim = await super.claim(request);
    this.observer.claimed(request, claim.messages.length, beganAt);
    return claim;
  }
}
