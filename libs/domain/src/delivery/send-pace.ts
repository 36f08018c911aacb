/** How far a send had come at a moment. */
export interface PaceMark {
  /** Milliseconds, by whichever clock, as long as it is one. */
  at: number;
  /** Messages that were still to leave. */
  underWay: number;
}

/** The pace is measured over this much time, in milliseconds: the last of it, not the whole send. */
const measuredOver = 20_000;

/**
 * How fast a send goes, from what was seen of it. It tells what happened of late, so that a pause,
 * a slower gateway or a second worker shows within seconds.
 */
export class SendPace {
  private marks: PaceMark[] = [];

  /** @param mark later than those before; a second one for the same moment counts for nothing */
  see(mark: PaceMark): void {
    const last = this.marks.at(-1);
    if (last !== undefined && mark.at <= last.at) return;
    // More under way than before: some were reopened, and the old pace says nothing of them.
    if (last !== undefined && mark.underWay > last.underWay) this.marks = [];
    this.marks.push(mark);
    while (this.marks.length > 2 && this.marks[1]!.at <= mark.at - measuredOver) this.marks.shift();
  }

  /** Seconds until all have left at this pace, rounded up; null where no pace was measured. */
  secondsLeft(): number | null {
    const [first, last] = [this.marks[0], this.marks.at(-1)];
    if (last === undefined || first === undefined) return null;
    if (last.underWay === 0) return 0;
    const left = first.underWay - last.underWay;
    if (left <= 0) return null;
    return Math.ceil((last.underWay * (last.at - first.at)) / left / 1_000);
  }
}
