import { handIn } from './announcements-steps.js';
import { fieldOf, look, teacher, writeToMother } from './direct-messages-steps.js';
import { isFineInEveryLook } from './support/every-look.js';
import { open } from './support/school.js';
import { schoolAsNew } from './support/school-as-new.js';
import { setClock } from './support/call.js';

// Elsewhere nobody has registered anything.
schoolAsNew();

const template = 'Kinh moi PHHS em {P1,25} hop phu huynh luc {P2,20}.';
const notice = 'Chưa khớp mẫu đã đăng ký với Viettel, MobiFone, VinaPhone, Vietnamobile';

it('What networks carry is kept by CGCN, and told of wherever a message is written or decided on', async () => {
  const comms = await open({ as: 'cgcn' });
  await setClock(comms, '2026-11-24T09:00:00+07:00');
  await comms.goto('/');
  await comms.getByRole('link', { name: 'Mẫu brandname' }).click();
  await comms.getByText('Chưa có mẫu nào').waitFor();
  await isFineInEveryLook(comms);
  await comms.getByRole('button', { name: 'Nhập mẫu' }).click();
  await comms.getByRole('button', { name: 'Thêm mẫu' }).click();
  await comms.getByText('Thầy/cô ghi tên gửi, tối đa 11 kí tự không dấu.').waitFor();
  await comms.getByLabel('Brandname', { exact: true }).fill('HOASEN');
  await comms.getByLabel('Nội dung mẫu').fill(template);
  await isFineInEveryLook(comms);
  await comms.getByRole('button', { name: 'Thêm mẫu' }).click();
  await comms.getByText('1 mẫu đã đăng ký').waitFor();
  await comms.getByText('Chưa có mẫu cho Gmobile, Itel, Wintel').waitFor();

  // One tries a text before anybody writes one in earnest.
  await comms.getByLabel('Thử một tin').fill('Kinh moi PHHS em Ly An hop phu huynh luc 8h00.');
  await comms.getByText('Khớp mẫu ở mọi mạng đã có mẫu.').waitFor();
  await comms.getByLabel('Thử một tin').fill('Kinh moi PHHS em Ly An hop lop luc 8h00.');
  await comms
    .getByText('Sau “Kinh moi PHHS em Ly An hop” mẫu ghi “phu huynh luc”', { exact: false })
    .waitFor();
  await isFineInEveryLook(comms);
  // Taken away by mistake, it comes back.
  await comms.getByRole('button', { name: 'Bỏ mẫu Kinh moi' }).click();
  await comms.getByText('Đã bỏ mẫu.').waitFor();
  await comms.getByRole('button', { name: 'Hoàn lại' }).click();
  await comms.getByText('1 mẫu đã đăng ký').waitFor();

  // A department writes: with diacritics it does not match, without them it does.
  const finance = await open({ as: 'taichinh' });
  await finance.goto('/announcements/new');
  await finance.getByLabel('Tiêu đề').fill('Họp');
  const text = finance.getByLabel('Nội dung', { exact: true });
  await text.fill('Kính mời PHHS em {họ tên học sinh} họp phụ huynh lúc 8h00.');
  await finance.getByRole('radio', { name: 'Theo lớp' }).check();
  await finance.getByRole('checkbox', { name: '12A3' }).check();
  await finance.getByText(notice).waitFor();
  await finance.getByText('Gửi không dấu thì khớp mẫu.').waitFor();
  await finance.getByRole('radio', { name: 'Không dấu' }).check();
  await finance.getByText(notice).waitFor({ state: 'detached' });
  await text.fill('Kính mời PHHS em {họ tên học sinh} đạt 95% họp phụ huynh lúc 8h00 😀.');
  await finance.getByText('Gửi không dấu: “%” thành “phan tram”, bỏ “😀”.').waitFor();
  await finance.getByText(/^“.*” dài \d+ kí tự, mẫu chỉ cho 25\.$/).waitFor();
  await isFineInEveryLook(finance);
  // It is told, and forbidden to nobody; who decides is told the same.
  await handIn(finance);
  await finance.getByRole('heading', { level: 1, name: 'Họp' }).waitFor();
  await comms.goto('/announcements');
  await comms.getByText('Họp', { exact: true }).first().click();
  await comms.getByText(notice).waitFor();
  await comms.getByRole('link', { name: 'Xem các mẫu' }).waitFor();

  const homeroom = await open({ as: teacher });
  await writeToMother(homeroom);
  await fieldOf(homeroom).fill('Em {họ tên học sinh} hôm nay ho.');
  await homeroom.getByText(notice).waitFor();
  await homeroom.getByText('nhờ tổ CGCN đăng ký thêm mẫu', { exact: false }).waitFor();
  await look(homeroom);
  await homeroom.getByRole('button', { name: /^Gửi tới \d+ số/ }).waitFor();
  await homeroom.getByText(notice).waitFor();

  await comms.goto('/daily-reports/form');
  await comms.getByText(notice).waitFor();
});
