import { type SchoolCalendar, type SpecialDays, usualCalendar } from '@lien-lac/domain';

/** The year in which the school year of the demo's calendar begins. */
export const demoStartYear = 2026;

/** Each says of itself that it is the demo's, since no office has decided these days. */
const holiday = (from: string, until: string, note: string): SpecialDays => ({
  ...{ from, until, lessons: 'none' },
  note: `${note} (minh hoạ)`,
});

/**
 * The school year 2026–27 with the holidays that go by the moon: Mùng 1 of Đinh Mùi is 6 February 2027,
 * and 10/3 of its calendar is 16 April. 20 November is a day like any other.
 */
export const demoCalendar: SchoolCalendar = {
  ...usualCalendar(demoStartYear),
  specialDays: [
    holiday('2027-01-01', '2027-01-01', 'Tết Dương lịch'),
    holiday('2027-02-01', '2027-02-13', 'Tết Đinh Mùi'),
    holiday('2027-04-16', '2027-04-16', 'Giỗ Tổ Hùng Vương'),
    holiday('2027-04-30', '2027-04-30', 'Giải phóng miền Nam'),
    holiday('2027-05-01', '2027-05-01', 'Quốc tế Lao động'),
  ],
};
