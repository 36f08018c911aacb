import { type AudienceRule, fieldsOfAudience } from '@lien-lac/domain';
import type { Preview } from '../reading/announcement-views.js';
import { showTexts } from './shown-texts.js';

const counted = { totalParts: 7 };
const preview = {
  phones: 3,
  messages: 3,
  partPrice: 350,
  totalPartsAreExact: true,
  sample: {
    students: [{ fullName: 'Nguyễn Minh Anh', className: '10A1' }],
    withDiacritics: counted,
    withoutDiacritics: counted,
  },
} as Preview;
const fresh = { today: '2026-11-24', isFresh: true };

describe('what a phone shows while one writes', () => {
  it('has the fields filled in at once, with and without diacritics', () => {
    const shown = showTexts({ text: 'Em {họ tên học sinh}, {ngày}', date: '' }, preview, fresh);
    expect(shown.withDiacritics.text).toBe('Em Nguyễn Minh Anh, 24/11/2026');
    expect(shown.withoutDiacritics.text).toBe('Em Nguyen Minh Anh, 24/11/2026');
  });

  it('has the columns of a sheet and the school’s prefix in it', () => {
    const text = 'Em {họ tên học sinh} còn {số tiền} đồng, khối {khối}.';
    const sheet: AudienceRule = { kind: 'sheet', sheetId: 'a', columns: ['số tiền'] };
    const students = [
      { fullName: 'Lý An', className: '10A1', grade: 10, values: { 'số tiền': '1.250.000' } },
    ];
    const shown = showTexts(
      { text, date: '' },
      { ...preview, prefix: 'THPT Hoa Sen:', sample: { ...preview.sample!, students } },
      { ...fresh, fields: fieldsOfAudience(sheet) },
    );
    expect(shown.withDiacritics.text).toBe('THPT Hoa Sen: Em Lý An còn 1.250.000 đồng, khối 10.');
  });

  it('costs exactly so many parts where every phone gets the same', () => {
    const { withDiacritics } = showTexts({ text: 'Nghỉ học.', date: '' }, preview, fresh);
    expect(withDiacritics).toMatchObject({ totalParts: 3, totalCost: 1_050, isAbout: false });
  });

  it('costs what was counted where the names differ, and about so much until it is counted', () => {
    const draft = { text: 'Em {họ tên học sinh}', date: '' };
    const { withDiacritics } = showTexts(draft, preview, fresh);
    expect(withDiacritics).toMatchObject({ totalParts: 7, isAbout: false });
    const typing = showTexts(draft, preview, { ...fresh, isFresh: false });
    expect(typing.withDiacritics).toMatchObject({ totalParts: 3, isAbout: true });
  });

  it('is the text as it stands while a field is misspelt or nobody is chosen', () => {
    const shown = showTexts({ text: 'Em {tên bố', date: '' }, undefined, fresh);
    expect(shown.withDiacritics).toMatchObject({ text: 'Em {tên bố', totalCost: undefined });
    expect(shown.withoutDiacritics).toMatchObject({ text: 'Em {ten bo', totalCost: undefined });
  });
});
