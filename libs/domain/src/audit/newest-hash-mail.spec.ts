import { newestHashMail } from './newest-hash-mail.js';

describe('the mail with the newest hash', () => {
  it('names the position, the hash, the time as the school reads it, and the command', () => {
    const hash = 'ab'.repeat(32);
    const { title, text } = newestHashMail(
      'Trường THPT Minh Hoạ',
      { position: '1234', hash },
      new Date('2026-11-23T00:00:05Z'),
    );
    expect(title).toBe('Trường THPT Minh Hoạ: mã kiểm của nhật ký hệ thống ngày 23/11/2026');
    expect(text).toContain('Lúc 07:00 23/11/2026');
    expect(text).toContain('Số thứ tự: 1234\n');
    expect(text).toContain(`npm run audit:verify -- --head ${hash}\n`);
  });
});
