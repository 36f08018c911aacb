import { forEach } from './person.js';

/** Every text that came to each of these phones, sorted; the same twice is there twice. */
export async function textsAt(
  carrierUrl: string,
  phones: Iterable<string>,
): Promise<Map<string, string[]>> {
  const texts = new Map<string, string[]>();
  await forEach([...phones], async (phone) => {
    const answer = await fetch(`${carrierUrl}/phones/${encodeURIComponent(phone)}/messages`);
    const { messages } = (await answer.json()) as { messages: { text: string }[] };
    texts.set(phone, messages.map(({ text }) => text).sort());
  });
  return texts;
}

export interface CarrierSummary {
  accepted: number;
  distinctPhones: number;
  deliveredTwice: number;
  duplicatesRecognised: number;
}

export async function carrierSummary(carrierUrl: string): Promise<CarrierSummary> {
  return (await (await fetch(`${carrierUrl}/summary`)).json()) as CarrierSummary;
}
