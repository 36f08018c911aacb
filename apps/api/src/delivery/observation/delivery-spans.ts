import { Injectable } from '@nestjs/common';
import { Tracing } from '../../platform/observation/tracing.js';
import { type Work, workOf } from '../../platform/observation/work.js';
import type { ClaimRequest } from '../claim/claimed-message.js';
import type { Settlement } from '../settle/settlement.js';
import type { AcceptedSend } from './accepted-sends.js';
import { grouped } from './grouped.js';

interface SeenClaim {
  channel: string;
  lane: string;
  messages: number;
  beganAt: Date;
  endedAt: Date;
  /** The span of the claim in the trace of each send that it took messages of. */
  works: Map<string, Work>;
}

/** Claims whose messages are still in flight, as far as anybody would look at them. */
const mostClaims = 1_000;

/**
 * The spans of a send in the trace of the request that caused it: its claims, under each the
 * hand-overs, and what settled them. What a gateway took at the first asking is one span for all of a
 * claim, or a large send would be a trace that nobody can open; whatever went otherwise has its own.
 */
@Injectable()
export class DeliverySpans {
  private readonly claims = new Map<string, SeenClaim>();

  constructor(private readonly tracing: Tracing) {}

  claimed({ channel, lane, leaseToken }: ClaimRequest, messages: number, beganAt: Date): void {
    if (!this.tracing.isOn) return;
    const endedAt = new Date();
    this.claims.set(leaseToken, {
      ...{ channel, lane, messages, beganAt, endedAt },
      works: new Map(),
    });
    for (const token of this.claims.keys()) {
      if (this.claims.size <= mostClaims) break;
      this.claims.delete(token);
    }
  }

  settled(
    settlements: Settlement[],
    moved: ReadonlyMap<string, string>,
    sends: ReadonlyMap<string, AcceptedSend>,
    beganAt: Date,
    endedAt: Date,
  ): void {
    if (!this.tracing.isOn) return;
    for (const [dispatch, ofSend] of grouped(settlements, (s) => moved.get(s.messageId))) {
      const requestId = sends.get(dispatch)?.requestId;
      const work = typeof requestId === 'string' ? workOf(requestId) : undefined;
      if (work === undefined) continue;
      for (const [token, ofClaim] of grouped(ofSend, (s) => s.lease.token)) {
        this.writeHandOvers(this.claimOf(token, dispatch, work) ?? work, ofClaim);
      }
      this.tracing.write(work, {
        ...{ name: 'settle', kind: 'internal', beganAt, endedAt },
        fields: { dispatch, messages: ofSend.length },
      });
    }
  }

  private claimOf(token: string, dispatch: string, work: Work): Work | undefined {
    const claim = this.claims.get(token);
    if (claim === undefined) return undefined;
    const known = claim.works.get(dispatch);
    if (known !== undefined) return known;
    const own = this.tracing.below(work) ?? work;
    claim.works.set(dispatch, own);
    const { channel, lane, messages, beganAt, endedAt } = claim;
    this.tracing.write(
      work,
      {
        ...{ name: 'claim', kind: 'internal', beganAt, endedAt },
        fields: { dispatch, channel, lane, messages, lease: token },
      },
      own,
    );
    return own;
  }

  private writeHandOvers(claim: Work, settlements: Settlement[]): void {
    const plain = settlements.filter(({ outcome }) => outcome === 'taken');
    for (const [gateway, taken] of grouped(plain, (settlement) => settlement.gateway)) {
      this.tracing.write(claim, {
        ...{ name: 'hand-over', kind: 'client' },
        beganAt: new Date(Math.min(...taken.map((s) => s.beganAt.getTime()))),
        endedAt: new Date(Math.max(...taken.map((s) => s.endedAt.getTime()))),
        fields: {
          ...{ gateway, outcome: 'taken', messages: taken.length },
          firstMessage: taken[0]?.messageId,
          lastMessage: taken.at(-1)?.messageId,
        },
      });
    }
    for (const one of settlements.filter(({ outcome }) => outcome !== 'taken')) {
      const { messageId: message, gateway, attempt, move, code, beganAt, endedAt } = one;
      const fields = { message, gateway, attempt, outcome: one.outcome ?? move, code: code ?? '' };
      const failed = move === 'fail' || move === 'lose-track';
      this.tracing.write(claim, {
        ...{ name: 'hand-over', kind: 'client', beganAt, endedAt, fields, failed },
      });
    }
  }
}
