import type { Channel, Gateway, HandOver, LookUp } from './gateway.js';

/**
 * Stands for a gateway that this deployment no longer has. What it was handed and never answered for is
 * neither repeated nor asked by another one, which knows nothing of it: a person decides.
 */
export class GoneGateway implements Gateway {
  readonly requestTimeoutMilliseconds = 0;
  readonly ratePerSecond = undefined;
  readonly recognisesReference = false;
  readonly looksUp = false;
  readonly givesReceipts = false;

  constructor(
    readonly name: string,
    readonly channel: Channel,
  ) {}

  send(): Promise<HandOver> {
    return Promise.resolve({ kind: 'withheld' });
  }

  lookUp(): Promise<LookUp> {
    return Promise.resolve({ kind: 'no-answer', code: 'gateway-gone' });
  }

  close(): Promise<void> {
    return Promise.resolve();
  }
}
