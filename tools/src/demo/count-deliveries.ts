export interface CarrierCounts {
  accepted: number;
  distinctPhones: number;
  distinctReferences: number;
  perPhoneMaximum: number;
  deliveredTwice: number;
}

/** What the simulated carrier itself counted. */
export async function countDeliveries(carrierUrl: string): Promise<CarrierCounts> {
  const response = await fetch(`${carrierUrl}/summary`);
  return (await response.json()) as CarrierCounts;
}

/** Whether `messages` messages reached as many phones, each exactly once, as the carrier counts. */
export function wereDeliveredOnce(messages: number, counts: CarrierCounts): boolean {
  return (
    counts.accepted === messages &&
    counts.distinctPhones === messages &&
    counts.perPhoneMaximum <= 1 &&
    counts.deliveredTwice === 0
  );
}
