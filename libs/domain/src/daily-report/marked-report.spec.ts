import type { ReportForm } from './compose-report.js';
import { correctionText, sentAgainText } from './marked-report.js';

const form: ReportForm = { prefix: 'THPT Hoa Sen:', diacritics: true, mostParts: 3 };

describe('a message about a day that is marked', () => {
  it('says so after the school’s name, once', () => {
    const once = correctionText('Em An (10A1): có mặt cả ngày.', '2026-11-23', form);
    expect(once).toBe('THPT Hoa Sen: Đính chính tin ngày 23/11: Em An (10A1): có mặt cả ngày.');
    expect(correctionText(once, '2026-11-23', form)).toBe(once);
  });

  it('bears its date when it is sent again', () => {
    const text = 'THPT Hoa Sen: Em An (10A1): đi học muộn 10 phút.';
    expect(sentAgainText(text, '2026-11-23', form)).toBe(
      'THPT Hoa Sen: Ngày 23/11: Em An (10A1): đi học muộn 10 phút.',
    );
  });

  it('is written without marks where the school writes so, and without a name where it has none', () => {
    const plain = { ...form, prefix: '', diacritics: false };
    expect(correctionText('Em An đi học muộn.', '2026-11-23', plain)).toBe(
      'Dinh chinh tin ngay 23/11: Em An di hoc muon.',
    );
  });
});
