import { backOffMilliseconds } from '@lien-lac/domain';
import type { SmppConfiguration } from '../../../platform/configuration/smpp-configuration.js';
import type { HandOver } from '../gateway.js';
import { codeOfFailure, isOfCertificate } from '../http-exchange.js';
import type { SmppReceipt } from './delivery-receipts.js';
import { BindRefused, SmppSession } from './smpp-session.js';
import { handOverOfStatus } from './smpp-statuses.js';

type Refusal = Extract<HandOver, { kind: 'try-later' | 'configuration' }>;

/** However long a network is away, it is tried again within half a minute. */
const mostFailures = 5;
/** After so many milliseconds a connection was a good one. */
const livedLong = 10_000;

/** Keeps a connection bound: makes it when it is first wanted, and anew when it broke, less and less often. */
export class SmppLink {
  private session: SmppSession | undefined;
  private opening: Promise<SmppSession | Refusal> | undefined;
  private refused: { refusal: Refusal; until: number } | undefined;
  private failures = 0;
  private isClosed = false;
  private receive: ((receipt: SmppReceipt) => Promise<void>) | undefined;
  private again: NodeJS.Timeout | undefined;

  constructor(private readonly settings: SmppConfiguration) {}

  /** The bound connection; or, where there can be none now, what that means for a message. */
  async bound(): Promise<SmppSession | Refusal> {
    if (this.session?.isOpen) return this.session;
    // Nobody would close what was opened now.
    if (this.isClosed) return { kind: 'try-later', blame: 'gateway', code: 'connection-lost' };
    if (this.refused !== undefined) {
      const left = Math.ceil(this.refused.until - performance.now());
      const { refusal } = this.refused;
      if (left > 0 && refusal.kind === 'configuration') return refusal;
      if (left > 0 && refusal.kind === 'try-later') return { ...refusal, afterMilliseconds: left };
    }
    this.opening ??= this.open().finally(() => (this.opening = undefined));
    return this.opening;
  }

  /** From now on it is bound whether or not there is something to send, since receipts come this way. */
  listen(receive: (receipt: SmppReceipt) => Promise<void>): void {
    this.receive = receive;
    this.keepBound(0);
  }

  async close(): Promise<void> {
    this.isClosed = true;
    clearTimeout(this.again);
    await this.opening;
    await this.session?.close();
  }

  private async open(): Promise<SmppSession | Refusal> {
    try {
      const openedAt = performance.now();
      this.session = await SmppSession.open(this.settings, {
        receive: (receipt) =>
          this.receive?.(receipt) ?? Promise.reject(new Error('Nobody listens here.')),
        closed: () => this.lost(performance.now() - openedAt),
      });
      this.refused = undefined;
      return this.session;
    } catch (error) {
      this.failures = Math.min(mostFailures, this.failures + 1);
      const pause = backOffMilliseconds(this.failures, Math.random());
      const refusal = refusalOf(error);
      this.refused = { refusal, until: performance.now() + pause };
      this.keepBound(pause);
      return refusal;
    }
  }

  /** A network that lets us in and throws us out at once is not run at. */
  private lost(livedMilliseconds: number): void {
    this.failures = livedMilliseconds < livedLong ? Math.min(mostFailures, this.failures + 1) : 0;
    this.keepBound(this.failures === 0 ? 0 : backOffMilliseconds(this.failures, Math.random()));
  }

  private keepBound(afterMilliseconds: number): void {
    if (this.isClosed || this.receive === undefined) return;
    clearTimeout(this.again);
    this.again = setTimeout(() => {
      this.refused = undefined;
      void this.bound();
    }, afterMilliseconds);
    this.again.unref();
  }
}

/** Nothing was handed over, and why. A refused bind is for a person to mend, unless it says otherwise. */
function refusalOf(error: unknown): Refusal {
  if (!(error instanceof BindRefused)) {
    const code = codeOfFailure(error);
    // Whoever it is that listens there, no password was told to them, and none will be.
    return isOfCertificate(code)
      ? { kind: 'configuration', code: 'smpp-certificate' }
      : { kind: 'try-later', blame: 'gateway', code };
  }
  const refused = handOverOfStatus(error.status);
  if (refused.kind === 'configuration') return refused;
  return {
    kind: 'try-later',
    blame: 'gateway',
    code: `smpp-bind-${error.status.toString(16).padStart(2, '0')}`,
  };
}
