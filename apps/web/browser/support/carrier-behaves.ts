/** What the simulated carrier does wrong from now on; see its README. */
export async function carrierBehaves(
  carrierUrl: string,
  behaviour: { mode: string; share?: number; lateMilliseconds?: number; remaining?: number },
): Promise<void> {
  const answer = await fetch(`${carrierUrl}/faults`, {
    method: 'PUT',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(behaviour),
  });
  if (!answer.ok) throw new Error(`The carrier answered ${answer.status}.`);
}
