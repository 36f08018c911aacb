/** A client without a pipeline behind it, as somebody writes it who only wants the messages out. */
export interface BareClient {
  /** Hands one message over, whole. @throws Error when it was not taken */
  send(reference: string, phone: string, text: string): Promise<void>;
  close(): Promise<void>;
}

/**
 * Sends so many messages with as many in flight as one worker has.
 * @returns messages a second
 */
export async function sendBare(
  client: BareClient,
  messages: Iterable<{ address: string; text: string }>,
  count: number,
  inFlight: number,
): Promise<number> {
  const run = Date.now().toString(36).toUpperCase();
  const rest = messages[Symbol.iterator]();
  let number = 0;
  const sender = async (): Promise<void> => {
    for (let next = rest.next(); next.done !== true; next = rest.next()) {
      number += 1;
      await client.send(`BARE${run}N${number}`, next.value.address, next.value.text);
    }
  };
  const began = performance.now();
  await Promise.all(Array.from({ length: inFlight }, sender));
  return count / ((performance.now() - began) / 1_000);
}
