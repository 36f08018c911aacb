/**
 * School time is ahead of UTC by this much, all year round. A constant will do, since Viet Nam has
 * kept UTC+7 without summer time since 1975; the test holds it against the IANA time zone
 * Asia/Ho_Chi_Minh, so a change of the law shows there as soon as Node knows of it.
 */
export const schoolOffsetMilliseconds = 7 * 60 * 60 * 1000;

export const dayMilliseconds = 24 * 60 * 60 * 1000;

const datePattern = /^(\d{4})-(\d{2})-(\d{2})$/u;
const timePattern = /^([01]\d|2[0-3]):([0-5]\d)(?::([0-5]\d)(?:\.(\d{3}))?)?$/u;

/** The day of the school's calendar on which the instant falls, `YYYY-MM-DD`. */
export function schoolDate(instant: Date): string {
  return wallClock(instant).slice(0, 10);
}

/** The school's wall clock at the instant, `HH:MM:SS.mmm`. */
export function schoolTimeOfDay(instant: Date): string {
  return wallClock(instant).slice(11, 23);
}

/** The instant in ISO 8601 as the school reads it, such as `2026-11-23T22:30:00.000+07:00`. */
export function toSchoolIso(instant: Date): string {
  return `${wallClock(instant).slice(0, 23)}+07:00`;
}

/**
 * The instant at which the school's calendar and wall clock show this date and time.
 *
 * @param date `YYYY-MM-DD`, a day that exists
 * @param time `HH:MM`, `HH:MM:SS` or `HH:MM:SS.mmm`, from 00:00 to 23:59:59.999
 * @throws RangeError when either is written otherwise
 */
export function schoolInstant(date: string, time: string): Date {
  return new Date(midnightUtc(date) + millisecondsOfDay(time) - schoolOffsetMilliseconds);
}

/** Whether the text is a time of day as {@link schoolInstant} takes it. */
export function isTimeOfDay(text: string): boolean {
  return timePattern.test(text);
}

/**
 * Milliseconds from midnight to a time of day, `HH:MM[:SS[.mmm]]`.
 *
 * @throws RangeError when it is written otherwise
 */
export function millisecondsOfDay(time: string): number {
  const match = timePattern.exec(time);
  if (!match) {
    throw new RangeError(`"${time}" is no time of day; write HH:MM, HH:MM:SS or HH:MM:SS.mmm`);
  }
  const [hours, minutes, seconds, milliseconds] = match
    .slice(1)
    .map((digits) => Number(digits ?? 0));
  return ((hours! * 60 + minutes!) * 60 + seconds!) * 1000 + milliseconds!;
}

export interface SchoolYear {
  /** The calendar year in which it begins. */
  readonly startYear: number;
  /** As it is written on screens and in messages, `2026–2027`. */
  readonly label: string;
}

/** The school year of an instant: from 1 August to the next 31 July, in school time. */
export function schoolYearOf(instant: Date): SchoolYear {
  const [year, month] = schoolDate(instant).split('-').map(Number);
  const startYear = month! >= 8 ? year! : year! - 1;
  return { startYear, label: `${startYear}–${startYear + 1}` };
}

/** The UTC spelling of an instant moved by the offset reads as the school's wall clock. */
function wallClock(instant: Date): string {
  const moved = new Date(instant.getTime() + schoolOffsetMilliseconds);
  if (Number.isNaN(moved.getTime())) throw new RangeError('Not an instant: the date is invalid');
  const text = moved.toISOString();
  if (text.length !== '2026-11-23T22:30:00.000Z'.length) {
    throw new RangeError(`${text} is outside the years 0000 to 9999`);
  }
  return text;
}

function midnightUtc(date: string): number {
  const midnight = datePattern.test(date)
    ? new Date(`${date}T00:00:00.000Z`).getTime()
    : Number.NaN;
  // A day that does not exist either gives no instant, or rolls over into the next month.
  if (Number.isNaN(midnight) || !new Date(midnight).toISOString().startsWith(date)) {
    throw new RangeError(`"${date}" is no day of the calendar; write YYYY-MM-DD`);
  }
  return midnight;
}
