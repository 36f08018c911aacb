import { call, setClock } from './support/call.js';
import { accessibilityProblems } from './support/accessibility.js';
import { hiddenAside } from './support/every-look.js';
import { settled } from './support/look.js';
import { open } from './support/school.js';

const csv = [
  'Loại,Từ ngày,Đến ngày,Buổi học,Ghi chú',
  'Học kì,05/09/2026,15/01/2027,,Học kì I',
  'Học kì,16/01/2027,31/05/2027,,Học kì II',
  'Ngày nghỉ,04/02/2027,12/02/2027,,Tết Nguyên đán',
  'Ngày nghỉ,30/02/2027,,,Không có thật',
  'Học bù,22/11/2026,,Cả ngày,Bù ngày mưa bão',
].join('\n');

describe('the school calendar', () => {
  it('is read from a sheet, looked at, saved, and asks for a diary on a Sunday made up', async () => {
    const comms = await open({ as: 'cgcn', viewport: { width: 320, height: 640 } });
    await setClock(comms, '2026-11-22T09:00:00+07:00');
    await comms.goto('/school-calendar');
    await comms.getByText('Hôm nay 22/11/2026: nghỉ.').waitFor();
    await comms
      .locator('input[type=file]')
      .setInputFiles({ name: 'lich.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) });
    await comms.getByText('2 học kì và 2 dòng ngày đặc biệt, 1 dòng chưa nhận được').waitFor();
    await comms.getByText('“30/02/2027”').waitFor();
    const pane = comms.getByRole('region', { name: 'Lưu lịch này?' });
    await pane.getByText('Thêm Tết Nguyên đán 04/02/2027–12/02/2027: Nghỉ').waitFor();
    await settled(comms);
    expect(await accessibilityProblems(comms)).toEqual([]);
    expect(await hiddenAside(comms)).toBe(0);
    await pane.getByRole('button', { name: 'Lưu lịch' }).click();
    await comms.getByText('Hôm nay 22/11/2026: cả ngày.').waitFor();
    const { classes } = await call<{ classes: { id: string }[] }>(comms, 'GET', '/classes');
    await comms.goto(`/class-diaries/${classes[0]!.id}/2026-11-22`);
    await comms.getByRole('button', { name: 'Ghi thay giáo viên' }).click();
    await comms.getByRole('button', { name: 'Nộp sổ' }).waitFor();
  });

  it('has hours that keep their order', async () => {
    const comms = await open({ as: 'cgcn' });
    await comms.goto('/school-calendar');
    await comms.getByLabel('Nhắc nộp sổ').fill('16:30');
    await comms.getByText('Giờ chưa đúng hoặc chưa theo thứ tự.').waitFor();
    await comms.getByLabel('Nhắc nộp sổ').fill('15:15');
    await comms.getByRole('button', { name: 'Lưu các giờ' }).click();
    await comms.getByRole('button', { name: 'Lưu các giờ' }).waitFor({ state: 'detached' });
    await comms.reload();
    await comms.getByLabel('Nhắc nộp sổ').waitFor();
    expect(await comms.getByLabel('Nhắc nộp sổ').inputValue()).toBe('15:15');
    await settled(comms);
    expect(await accessibilityProblems(comms)).toEqual([]);
  });
});
