import { randomUUID } from 'node:crypto';

/** Has a simulated phone receive a text, as if somebody had sent it. */
export async function sendToPhone(carrierUrl: string, to: string, text: string): Promise<void> {
  const reference = randomUUID().replaceAll('-', '').toUpperCase();
  const answer = await fetch(`${carrierUrl}/messages`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ reference, to, text }),
  });
  if (!answer.ok) throw new Error(`The carrier took no message: ${answer.status}.`);
}
