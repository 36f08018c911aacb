/** What the system writes to an account's owner about the account, Vietnamese first. */
export interface NoticeText {
  title: { vi: string; en: string };
  text: { vi: string; en: string };
}

const ifNotYou = {
  vi: 'Nếu không phải thầy/cô làm việc này, xin báo ngay cho tổ CGCN.',
  en: 'If this was not you, please tell the comms team at once.',
};

export const noticeTexts = {
  'password-changed': {
    title: { vi: 'Mật khẩu đã được đặt lại', en: 'Your password was changed' },
    text: {
      vi: `Mật khẩu của tài khoản {username} vừa được đặt lại bằng đường dẫn gửi tới hộp thư này. Mọi phiên đăng nhập cũ đã kết thúc. ${ifNotYou.vi}`,
      en: `The password of the account {username} was changed by a link that was sent to this mailbox. All earlier sessions have ended. ${ifNotYou.en}`,
    },
  },
  'mailbox-changed': {
    title: { vi: 'Địa chỉ e-mail đã được đổi', en: 'Your mailbox was changed' },
    text: {
      vi: `Từ nay thư của tài khoản {username} không còn gửi tới hộp thư này. ${ifNotYou.vi}`,
      en: `Mail about the account {username} no longer goes to this mailbox. ${ifNotYou.en}`,
    },
  },
  'second-factor-set-up': {
    title: { vi: 'Xác thực hai lớp đã được thiết lập', en: 'A second factor was set up' },
    text: {
      vi: `Tài khoản {username} vừa được thiết lập ứng dụng xác thực mới. ${ifNotYou.vi}`,
      en: `A new authenticator app was set up for the account {username}. ${ifNotYou.en}`,
    },
  },
  'second-factor-removed': {
    title: { vi: 'Xác thực hai lớp đã được gỡ', en: 'The second factor was removed' },
    text: {
      vi: `Xác thực hai lớp của tài khoản {username} vừa được gỡ. ${ifNotYou.vi}`,
      en: `The second factor of the account {username} was removed. ${ifNotYou.en}`,
    },
  },
  'second-factor-reset': {
    title: { vi: 'Xác thực hai lớp đã được đặt lại', en: 'The second factor was reset' },
    text: {
      vi: `Xác thực hai lớp của tài khoản {username} vừa được đặt lại theo yêu cầu, với xác nhận của người thứ hai. Lần đăng nhập tới sẽ cần thiết lập lại nếu vai trò yêu cầu. ${ifNotYou.vi}`,
      en: `The second factor of the account {username} was reset on request, with a second person’s word. The next sign-in asks to set it up again where the role needs it. ${ifNotYou.en}`,
    },
  },
  'recovery-code-used': {
    title: { vi: 'Một mã dự phòng vừa được dùng', en: 'A recovery code was used' },
    text: {
      vi: `Một mã dự phòng của tài khoản {username} vừa được dùng để đăng nhập; còn {left} mã. ${ifNotYou.vi}`,
      en: `A recovery code of the account {username} was used to sign in; {left} are left. ${ifNotYou.en}`,
    },
  },
  'wrong-codes': {
    title: { vi: 'Nhiều mã xác thực sai liên tiếp', en: 'Several wrong codes in a row' },
    text: {
      vi: `Có người nhập đúng mật khẩu của tài khoản {username} nhưng nhập sai mã xác thực {count} lần, nên việc nhập mã tạm dừng {minutes} phút. Nếu không phải thầy/cô, mật khẩu có thể đã lộ: xin đặt lại mật khẩu ở mục “Quên mật khẩu” và báo cho tổ CGCN.`,
      en: `Somebody gave the right password of the account {username} but {count} wrong codes, so no code is taken for {minutes} minutes. If this was not you, your password may be known to others: please set a new one by “Lost password” and tell the comms team.`,
    },
  },
} as const satisfies Record<string, NoticeText>;

export type Notice = keyof typeof noticeTexts;

export const linkTexts = {
  'first-password': {
    title: { vi: 'Đặt mật khẩu lần đầu', en: 'Set your first password' },
    text: {
      vi: 'Tài khoản {username} trên hệ thống Liên Lạc đã được tạo. Thầy/cô mở đường dẫn dưới đây để đặt mật khẩu. Đường dẫn dùng được một lần, đến {until}.',
      en: 'The account {username} of Liên Lạc was made for you. Open the link below to set its password. It works once, until {until}.',
    },
  },
  'lost-password': {
    title: { vi: 'Đặt lại mật khẩu', en: 'Set a new password' },
    text: {
      vi: 'Có yêu cầu đặt lại mật khẩu của tài khoản {username}. Thầy/cô mở đường dẫn dưới đây để đặt mật khẩu mới. Đường dẫn dùng được một lần, đến {until}. Nếu không phải thầy/cô yêu cầu, xin bỏ qua thư này: mật khẩu vẫn như cũ.',
      en: 'Somebody asked for a new password of the account {username}. Open the link below to set it. It works once, until {until}. If this was not you, please ignore this mail: the password stays as it is.',
    },
  },
} as const satisfies Record<string, NoticeText>;

/** A mail in both languages with its `{…}` filled in. */
export function writeNotice(
  { title, text }: NoticeText,
  values: Record<string, string | number>,
  ending = '',
): { title: string; text: string } {
  const fill = (template: string): string =>
    template.replace(/\{(\w+)\}/g, (whole, name: string) =>
      name in values ? String(values[name]) : whole,
    );
  const between = ending === '' ? '' : `\n\n${ending}`;
  return {
    title: `${title.vi} · ${title.en}`,
    text: `${fill(text.vi)}${between}\n\n—\n${fill(text.en)}\n`,
  };
}
