// By itself: what only shows a number needs none of what reads numbers of the whole world.

/** "+84912000123" as people write it: "0912 000 123". Other text comes back as it is. */
export function formatPhoneForPeople(phone: string): string {
  const parts = /^\+84(\d{3})(\d{3})(\d{3})$/.exec(phone);
  return parts === null ? phone : `0${parts[1]} ${parts[2]} ${parts[3]}`;
}
