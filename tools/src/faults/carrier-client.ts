/** How the carrier is made to behave; see the README of the simulated carrier. */
export interface CarrierBehaviour {
  mode: 'none' | 'error-500' | 'no-answer' | 'late-answer' | 'wrong-key';
  /** The probability that a request is struck. */
  share?: number;
  lateMilliseconds?: number;
  /** How many requests are struck before the carrier is well again. */
  remaining?: number | null;
}

/** By phone. */
export type Received = Map<string, Date[]>;

/** The side of the simulated carrier that a trial looks at and steers by. */
export class CarrierClient {
  constructor(private readonly url: string) {}

  async behave(behaviour: CarrierBehaviour): Promise<void> {
    const response = await fetch(`${this.url}/faults`, {
      method: 'PUT',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(behaviour),
    });
    if (!response.ok) throw new Error(`The carrier refused to misbehave (${response.status}).`);
  }

  /** How many more requests will be struck; 0 when it is well. */
  async strikesLeft(): Promise<number> {
    const { mode, remaining } = await this.get<Required<CarrierBehaviour>>('/faults');
    return mode === 'none' ? 0 : (remaining ?? 0);
  }

  /** When each phone got its messages, in real time. */
  async received(): Promise<Received> {
    const phones: Received = new Map();
    for (let after: number | null = 0; after !== null;) {
      const page: { received: { to: string; at: string }[]; next: number | null } = await this.get(
        `/received?after=${after}&limit=10000`,
      );
      for (const { to, at } of page.received) {
        phones.set(to, [...(phones.get(to) ?? []), new Date(at)]);
      }
      after = page.next;
    }
    return phones;
  }

  /** Cuts every connection that is open to it. */
  async cutConnections(): Promise<void> {
    await fetch(`${this.url}/connections`, { method: 'DELETE' });
  }

  /** How many requests came in and have no answer yet. */
  async inFlight(): Promise<number> {
    return (await this.get<{ inFlight: number }>('/summary')).inFlight;
  }

  /** How many receipts it has still to bring. */
  async receiptsWaiting(): Promise<number> {
    const { receipts } = await this.get<{ receipts: { waiting: number } }>('/summary');
    return receipts.waiting;
  }

  private async get<T>(path: string): Promise<T> {
    const response = await fetch(`${this.url}${path}`);
    if (!response.ok) throw new Error(`The carrier answered ${response.status} to GET ${path}.`);
    return (await response.json()) as T;
  }
}
