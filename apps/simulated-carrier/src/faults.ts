export const FAULT_MODES = [
  'none',
  'error-500',
  'no-answer',
  'late-answer',
  'take-and-break',
  'garbage',
  'wrong-key',
] as const;
export type FaultMode = (typeof FAULT_MODES)[number];

/**
 * How the carrier misbehaves towards `POST /messages`. `share` is the probability (0 to 1) that a
 * request is struck; `remaining` the number of strikes left before the carrier is well again, `null`
 * for no end.
 */
export interface FaultSettings {
  readonly mode: FaultMode;
  readonly share: number;
  readonly lateMilliseconds: number;
  readonly remaining: number | null;
}

/** What a caller may leave out: `share` is then 1, `remaining` unbounded. */
export interface FaultRequest {
  readonly mode: FaultMode;
  readonly share?: number;
  readonly lateMilliseconds?: number;
  readonly remaining?: number | null;
}

export class Faults {
  readonly #defaultLateMilliseconds: number;
  readonly #random: () => number;
  #settings: FaultSettings;

  /** @param random gives numbers of [0, 1); injected so that a trial can be repeated exactly. */
  constructor(defaultLateMilliseconds: number, random: () => number) {
    this.#defaultLateMilliseconds = defaultLateMilliseconds;
    this.#random = random;
    this.#settings = this.#complete({ mode: 'none' });
  }

  get settings(): FaultSettings {
    return this.#settings;
  }

  set(request: FaultRequest): FaultSettings {
    this.#settings = this.#complete(request);
    return this.#settings;
  }

  /** The fault that befalls this request; `none` for most. Counts `remaining` down. */
  strike(): FaultMode {
    const { mode, share, remaining } = this.#settings;
    if (mode === 'none') return 'none';
    if (share < 1 && this.#random() >= share) return 'none';
    if (remaining !== null) {
      this.#settings =
        remaining > 1
          ? { ...this.#settings, remaining: remaining - 1 }
          : this.#complete({ mode: 'none' });
    }
    return mode;
  }

  #complete(request: FaultRequest): FaultSettings {
    const remaining = request.remaining ?? null;
    return {
      mode: remaining === 0 ? 'none' : request.mode,
      share: request.share ?? 1,
      lateMilliseconds: request.lateMilliseconds ?? this.#defaultLateMilliseconds,
      remaining,
    };
  }
}
