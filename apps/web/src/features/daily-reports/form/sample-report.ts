import {
  composeReport,
  type ComposedReport,
  ordinaryEntry,
  type ReportForm,
} from '@lien-lac/domain';

const student = { id: 'sample', fullName: 'Nguyễn Hoàng Minh Anh' };

/** A message with more to say than most, so that one sees what few parts leave out. */
export function sampleReport(form: ReportForm): ComposedReport {
  return composeReport(
    {
      ...{ student, className: '10A1', date: '2026-11-24', defaultLine: '', takenOver: [] },
      attendance: { kind: 'late', minutes: 10 },
      entry: {
        ...ordinaryEntry(student.id),
        conduct: 'nói chuyện riêng trong giờ Ngữ văn',
        study: 'phát biểu tốt giờ Toán; điểm kiểm tra Tiếng Anh: 8,5',
        homework: 'nộp bài thực hành Tin học trước thứ Sáu; mang máy tính cầm tay',
        remark: 'nhờ gia đình động viên con',
      },
    },
    form,
    'first',
  );
}

/** The message of a student of whom nothing was noted. */
export function ordinaryReport(form: ReportForm): ComposedReport {
  const facts = { student, className: '10A1', date: '2026-11-24', defaultLine: '', takenOver: [] };
  const entry = ordinaryEntry(student.id);
  return composeReport({ ...facts, attendance: { kind: 'present' }, entry }, form, 'first');
}
