/** Long, in milliseconds: what is slow here is the machine, with all its processes on two cores. */
const patience = 60_000;

/** Waits until something is so; what is waited for is another program, never a time. */
export async function until(what: string, isSo: () => boolean | Promise<boolean>): Promise<void> {
  const latest = Date.now() + patience;
  while (!(await isSo())) {
    if (Date.now() > latest) throw new Error(`It never came to this: ${what}.`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
