/** What a gateway keeps of its part after each step that was taken from it; never nothing, or it could not show that it is well again. */
const keptAfterStep = [1, 0.75, 0.5, 0.25, 0.1] as const;

/** The last step there is. */
export const lastShareStep = keptAfterStep.length - 1;

/** Which part of its own a gateway keeps after so many steps, from 1 down to a tenth. */
export function shareOfStep(step: number): number {
  return keptAfterStep[Math.min(Math.max(0, step), lastShareStep)]!;
}

/** How a gateway answered in one minute, over all workers. */
export interface GatewayMinute {
  /** Hand-overs that ended in this minute, whatever the answer. */
  answered: number;
  /** Of those: no answer, or one that says that the gateway itself has trouble. */
  errors: number;
  /** Of those: answered late; see `slowAnswerMilliseconds`. */
  slow: number;
}

/** So many errors in a minute take a step from a gateway (GOV.UK Notify's rule). */
const errorsInMinute = 50;
/** In a small school fifty never come together: there it is most of what was handed over. */
const fewErrors = 5;
/** Which part of a minute's answers has to be late. */
const slowPart = 0.15;
/** Fewer late answers than this say nothing. */
const fewSlow = 5;
/** A quarter of an hour without a bad minute gives one step back. Milliseconds. */
export const quietBeforeStepBack = 15 * 60_000;

/** An answer counts as late after so long, in milliseconds; and never before a third of the time-out. */
export function slowAnswerMilliseconds(requestTimeoutMilliseconds: number): number {
  return Math.min(5_000, requestTimeoutMilliseconds / 3);
}

export function hasManyErrors({ answered, errors }: GatewayMinute): boolean {
  return errors >= errorsInMinute || (errors >= fewErrors && errors * 2 > answered);
}

export function isSlow({ answered, slow }: GatewayMinute): boolean {
  return slow >= fewSlow && slow >= answered * slowPart;
}

/** A gateway at the end of a minute. */
export interface MeasuredGateway {
  name: string;
  step: number;
  /** When a step was last taken or given back, or a minute was bad; null for never. Milliseconds. */
  movedAt: number | null;
  minute: GatewayMinute;
}

/** What the minute changes for one gateway. */
export interface ShareShift {
  name: string;
  step: number;
  movedAt: number;
}

/**
 * How the parts of one channel's gateways move after a minute: in steps, not all at once. Errors and
 * slowness take a step, a quiet quarter of an hour gives one back. Nothing moves where there is nowhere
 * to move to: with one gateway alone, or when all that were used are slow (errors when all have them).
 * @param minuteEnd in milliseconds
 */
export function shareShifts(gateways: readonly MeasuredGateway[], minuteEnd: number): ShareShift[] {
  const used = gateways.filter(({ minute }) => minute.answered > 0);
  const nowhere = (isBad: (minute: GatewayMinute) => boolean): boolean =>
    gateways.length < 2 ||
    (used.length === gateways.length && used.every(({ minute }) => isBad(minute)));
  const slowCounts = !nowhere(isSlow);
  const errorsCount = !nowhere(hasManyErrors);
  return gateways.flatMap(({ name, step, movedAt, minute }) => {
    const isBad = hasManyErrors(minute) || isSlow(minute);
    if ((errorsCount && hasManyErrors(minute)) || (slowCounts && isSlow(minute))) {
      return [{ name, step: Math.min(lastShareStep, step + 1), movedAt: minuteEnd }];
    }
    if (step === 0) return [];
    // The quiet has to be a whole one: a bad minute begins it anew.
    if (isBad) return [{ name, step, movedAt: minuteEnd }];
    if (movedAt !== null && minuteEnd - movedAt < quietBeforeStepBack) return [];
    return [{ name, step: step - 1, movedAt: minuteEnd }];
  });
}
