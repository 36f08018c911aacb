/** How long one code lasts, in seconds. Source: RFC 6238 § 4.1 and § 5.2, the recommended step. */
export const secondsOfStep = 30;

/** How many steps a phone's clock may be off, either way. Source: RFC 6238 § 5.2 and § 6. */
export const stepsOfTolerance = 1;

/** The number of the time step of an instant. Source: RFC 6238 § 4.2, T = ⌊Unix time ÷ X⌋. */
export function timeStepOf(instant: Date): number {
  return Math.floor(instant.getTime() / 1_000 / secondsOfStep);
}

/**
 * The steps whose codes are taken at this instant, the present one first. Source: RFC 6238 § 5.2: a
 * code is never taken twice. As the next code makes the one before worthless, so does each of an
 * earlier step than the last that was taken.
 * @param lastStep the step of the last code that was taken, or null
 */
export function acceptableSteps(now: Date, lastStep: number | null): number[] {
  const present = timeStepOf(now);
  const steps = [present];
  for (let off = 1; off <= stepsOfTolerance; off += 1) steps.push(present - off, present + off);
  return steps.filter((step) => step >= 0 && (lastStep === null || step > lastStep));
}
