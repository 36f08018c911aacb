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

/** The side of the simulated carrier, or of the networks in its place, that a trial or a test looks at and steers by. */
export class CarrierClient {
  /** @param urls of one, or of several that messages leave by */
  constructor(private readonly urls: readonly string[]) {}

  get count(): number {
    return this.urls.length;
  }

  async behave(behaviour: CarrierBehaviour): Promise<void> {
    for (const url of this.urls) await change(`${url}/faults`, 'PUT', behaviour);
  }

  /** How many more requests will be struck; 0 when all are well. */
  async strikesLeft(): Promise<number> {
    const all = await this.askAll<Required<CarrierBehaviour>>('/faults');
    return sum(all, ({ mode, remaining }) => (mode === 'none' ? 0 : (remaining ?? 0)));
  }

  /** When each phone got its messages, in real time. */
  async received(): Promise<Received> {
    const phones: Received = new Map();
    for (const url of this.urls) {
      for (let after: number | null = 0; after !== null;) {
        const page: { received: { to: string; at: string }[]; next: number | null } = await ask(
          `${url}/received?after=${after}&limit=10000`,
        );
        for (const { to, at } of page.received) {
          phones.set(to, [...(phones.get(to) ?? []), new Date(at)]);
        }
        after = page.next;
      }
    }
    return phones;
  }

  /** Has them forget every message and every mail that they took. */
  async forget(): Promise<void> {
    for (const url of this.urls) {
      for (const taken of ['messages', 'mails']) await change(`${url}/${taken}`, 'DELETE');
    }
  }

  /** Cuts every connection that is open to them. */
  async cutConnections(): Promise<void> {
    for (const url of this.urls) await change(`${url}/connections`, 'DELETE');
  }

  /** Takes one of them off the air, or puts it back. */
  async listen(index: number, listens: boolean): Promise<void> {
    await change(`${this.urls[index]}/listener`, listens ? 'PUT' : 'DELETE');
  }

  /** How many requests came in and have no answer yet. */
  async inFlight(): Promise<number> {
    return sum(await this.askAll<{ inFlight: number }>('/summary'), ({ inFlight }) => inFlight);
  }

  /** How many receipts they have still to bring. */
  async receiptsWaiting(): Promise<number> {
    const all = await this.askAll<{ receipts: { waiting: number } }>('/summary');
    return sum(all, ({ receipts }) => receipts.waiting);
  }

  private askAll<T>(path: string): Promise<T[]> {
    return Promise.all(this.urls.map((url) => ask<T>(`${url}${path}`)));
  }
}

const sum = <T>(all: readonly T[], read: (one: T) => number): number =>
  all.reduce((whole, one) => whole + read(one), 0);

async function ask<T>(url: string): Promise<T> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`The carrier answered ${response.status} to GET ${url}.`);
  return (await response.json()) as T;
}

async function change(url: string, method: 'PUT' | 'DELETE', body?: object): Promise<void> {
  const response = await fetch(url, {
    method,
    headers: { 'content-type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  if (!response.ok) throw new Error(`The carrier answered ${response.status} to ${method} ${url}.`);
}
