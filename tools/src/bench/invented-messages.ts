import type { MessageRequest } from '@lien-lac/api';

/** As many as the planner of announcements writes at once. */
const chunkSize = 1_000;

/** Invented numbers, outside the carrier's reserved range. */
export const inventedPhone = (index: number): string => `+8490${String(index).padStart(7, '0')}`;

/** One message of ordinary length for each of `count` phones, chunk by chunk as a plan writes them. */
export function* inventedMessages(count: number): Generator<MessageRequest[]> {
  for (let first = 0; first < count; first += chunkSize) {
    yield Array.from({ length: Math.min(chunkSize, count - first) }, (_, index) =>
      inventedMessage(first + index),
    );
  }
}

export function inventedMessage(index: number): MessageRequest {
  return {
    channel: 'sms',
    address: inventedPhone(index),
    subject: '',
    text: `Kính gửi PHHS em Nguyễn Văn An, lớp 10A1: họp phụ huynh 8 giờ Chủ nhật, số ghế ${index}. Trân trọng.`,
    grounds: [`contact:${index}`],
  };
}
