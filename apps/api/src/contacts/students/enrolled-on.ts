/** The first day of the school year in a row of `school_year`: 1 August where nobody said otherwise. */
export const firstDayOfYear = 'coalesce(starts_on, make_date(start_year, 8, 1))';

/**
 * The school year of a day: the latest opened one that has started. As `schoolYearOn` of the domain
 * has it.
 * @param day a parameter or a column, such as `$1`
 */
export const yearOfDay = (day: string): string =>
  `(SELECT max(start_year) FROM school_year WHERE ${firstDayOfYear} <= ${day}::date)`;

/**
 * The last day of the enrolment `past`: its own, or that of its school year once the next one has
 * started; null while it goes on.
 * @param day by which one asks: a parameter or a column, such as `$1`
 */
export const lastDayOfPast = (day: string): string =>
  `coalesce(past.enrolled_until, (SELECT min(${firstDayOfYear}) - 1 FROM school_year y
    WHERE y.start_year > past.school_year AND ${firstDayOfYear} <= ${day}::date))`;

/**
 * Whether the enrolment `e` is the one in which its student is on a day: of the day's school year,
 * begun by then, and not ended before. A student has one such enrolment at most.
 * @param day a parameter or a column, such as `$1`
 * @param enrolment the name by which the query knows the enrolment
 */
export const enrolledOn = (day: string, enrolment = 'e'): string =>
  `${enrolment}.school_year = ${yearOfDay(day)}
    AND ${enrolment}.enrolled_from <= ${day}::date
    AND (${enrolment}.enrolled_until IS NULL OR ${enrolment}.enrolled_until >= ${day}::date)`;
