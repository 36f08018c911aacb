import { defaultQuietHours, isQuiet } from '@lien-lac/domain';

/**
 * How the school's clock was set in a trial: for the carrier's record, which is in real time, it says at
 * what school time something arrived.
 */
export class ClockRecord {
  /** From real milliseconds on, by how much the school's clock runs ahead. */
  private readonly settings: { since: number; offset: number }[] = [];

  /** @param since real time; not before that of the last one */
  set(since: Date, offsetMilliseconds: number): void {
    this.settings.push({ since: since.getTime(), offset: offsetMilliseconds });
  }

  schoolTime(real: Date): Date {
    const time = real.getTime();
    const setting = this.settings.findLast(({ since }) => since <= time) ?? this.settings[0];
    if (setting === undefined) throw new Error('The clock was never set.');
    return new Date(time + setting.offset);
  }

  /** Whether what arrived at this real time arrived in the quiet hours. */
  isQuietAt(real: Date): boolean {
    return isQuiet(this.schoolTime(real), defaultQuietHours);
  }
}
