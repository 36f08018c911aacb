import type { CatalogueEntry } from './catalogue-entry.js';

/** Of gateways, as CGCN sets them up and steers them. */
export const gatewayErrors = {
  'gateway.not-found': {
    status: 404,
    vi: 'Không có cổng gửi tin nào tên như vậy.',
    en: 'There is no gateway of this name.',
  },
  'gateway.name-taken': {
    status: 409,
    vi: 'Đã có cổng gửi tin mang tên này. Xin chọn tên khác.',
    en: 'There is a gateway of this name already. Please choose another.',
  },
  'gateway.from-deployment': {
    status: 409,
    vi: 'Thông số của cổng này đi cùng hệ thống, do người vận hành máy chủ đặt. Ở đây chỉ đổi được tỉ trọng, giá và tốc độ.',
    en: 'The settings of this gateway come with the deployment and are set on the server. Only its weight, price and speed are changed here.',
  },
  'gateway.not-set-up': {
    status: 409,
    vi: 'Cổng này chưa đủ thông số hoặc khoá không mở được, nên chưa gửi thử được. Nhập lại khoá rồi thử lại.',
    en: 'This gateway is not set up, or its keys cannot be opened, so nothing can be tried with it. Enter the keys again first.',
  },
  'gateway.out-of-service': {
    status: 409,
    vi: 'Cổng này đang tạm dừng hoặc đã ngừng dùng. Cho chạy lại trước khi gửi thử.',
    en: 'This gateway is paused or out of service. Let it go on before you try it.',
  },
  'gateway.too-many-tests': {
    status: 429,
    vi: 'Thầy/cô đã gửi thử {limit} tin trong một giờ. Xin chờ rồi thử lại.',
    en: 'You have sent {limit} test messages within an hour. Please wait before the next one.',
  },
  'gateway.order-incomplete': {
    status: 422,
    vi: 'Thứ tự phải nêu mỗi cổng đúng một lần. Danh sách có thể vừa đổi; xin tải lại trang.',
    en: 'The order has to name each gateway once. The list may have changed; please reload the page.',
  },
} as const satisfies Record<string, CatalogueEntry>;
