import { type CalendarProblemCode, calendarProblemCodes } from './calendar-problems.js';

/** Why a line of a calendar's sheet was not taken. */
export const calendarSheetCodes = [
  ...calendarProblemCodes,
  'kind-missing',
  'kind-unknown',
  'day-missing',
  'day-invalid',
  'lessons-missing',
  'lessons-unknown',
  'weekday-repeated',
] as const;
export type CalendarSheetCode = (typeof calendarSheetCodes)[number];

/** What happened and what to do, for whoever typed the calendar or uploaded its sheet. */
export const calendarReasons: Readonly<
  Record<CalendarSheetCode | CalendarProblemCode, { vi: string; en: string }>
> = {
  'days-reversed': {
    vi: 'Ngày cuối đứng trước ngày đầu nên chưa được nhận. Hãy sửa lại hai ngày.',
    en: 'The last day is before the first, so it was not taken. Correct the two days.',
  },
  'outside-year': {
    vi: 'Ngày này không thuộc năm học nên chưa được nhận. Hãy kiểm tra lại năm.',
    en: 'The days are not in this school year, so they were not taken. Check the year.',
  },
  'name-missing': {
    vi: 'Học kì chưa có tên nên chưa được nhận. Hãy ghi tên, ví dụ “Học kì I”.',
    en: 'The term has no name, so it was not taken. Give it one, such as “Term 1”.',
  },
  'text-too-long': {
    vi: 'Tên hoặc ghi chú dài quá 120 ký tự nên dòng chưa được nhận. Hãy viết ngắn hơn.',
    en: 'The name or note has more than 120 characters, so the line was not taken. Shorten it.',
  },
  'terms-overlap': {
    vi: 'Học kì này trùng ngày với một học kì ở trên nên chưa được nhận. Hãy sửa lại các ngày.',
    en: 'The term shares days with one further up, so it was not taken. Correct the days.',
  },
  'days-repeated': {
    vi: 'Những ngày này đã có ở một dòng trên và không rõ dòng nào đúng, nên dòng này chưa được nhận. Hãy giữ lại một dòng.',
    en: 'A line further up speaks of these days, and which is right is not clear, so this one was not taken. Keep one of them.',
  },
  'kind-missing': {
    vi: 'Dòng này chưa ghi loại nên chưa được nhận. Hãy ghi Học kì, Ngày nghỉ, Học nửa ngày, Học bù hoặc một thứ trong tuần.',
    en: 'The line has no kind, so it was not taken. Write Term, Holiday, Half day, Made up or a weekday.',
  },
  'kind-unknown': {
    vi: 'Không hiểu loại này nên dòng chưa được nhận. Hãy ghi Học kì, Ngày nghỉ, Học nửa ngày, Học bù hoặc một thứ trong tuần.',
    en: 'This kind was not understood, so the line was not taken. Write Term, Holiday, Half day, Made up or a weekday.',
  },
  'day-missing': {
    vi: 'Dòng này chưa có ngày nên chưa được nhận. Hãy ghi ngày đầu (và ngày cuối nếu nhiều ngày).',
    en: 'The line has no day, so it was not taken. Write the first day, and the last if there are several.',
  },
  'day-invalid': {
    vi: 'Ngày này không có thật hoặc không đọc được nên dòng chưa được nhận. Hãy ghi theo dạng ngày/tháng/năm.',
    en: 'This day does not exist or cannot be read, so the line was not taken. Write it as day/month/year.',
  },
  'lessons-missing': {
    vi: 'Chưa ghi học buổi nào nên dòng chưa được nhận. Hãy ghi Buổi sáng, Buổi chiều, Cả ngày hoặc Nghỉ.',
    en: 'It does not say when there are lessons, so the line was not taken. Write Morning, Afternoon, Whole day or No school.',
  },
  'lessons-unknown': {
    vi: 'Không hiểu buổi học này nên dòng chưa được nhận. Hãy ghi Buổi sáng, Buổi chiều, Cả ngày hoặc Nghỉ; học nửa ngày thì sáng hoặc chiều.',
    en: 'When there are lessons was not understood, so the line was not taken. Write Morning, Afternoon, Whole day or No school; a half day is one of the first two.',
  },
  'weekday-repeated': {
    vi: 'Thứ này đã có ở một dòng trên nên dòng này chưa được nhận. Hãy giữ lại một dòng.',
    en: 'This weekday stands further up already, so the line was not taken. Keep one of them.',
  },
};
