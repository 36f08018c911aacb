import type { Page } from 'playwright-core';

/** Counts what somebody types, who has no mouse. */
export class Keyboard {
  presses = 0;

  constructor(private readonly page: Page) {}

  async press(...keys: string[]): Promise<void> {
    for (const key of keys) {
      this.presses += 1;
      await this.page.keyboard.press(key);
    }
  }

  /** Goes on by the Tab key until something matching `selector` has the focus. */
  async tabTo(selector: string, most = 40): Promise<void> {
    for (let tries = 0; tries < most; tries += 1) {
      await this.press('Tab');
      const isThere = await this.page.evaluate(
        (wanted) => document.activeElement?.matches(wanted) === true,
        selector,
      );
      if (isThere) return;
    }
    throw new Error(`The Tab key does not lead to ${selector}.`);
  }
}

/**
 * The list of a class as its teacher writes it: each student with a father and a mother.
 * @param firstNumber four digits; the parents' numbers go on from there
 */
export function classList(className: string, students: number, firstNumber: number): string {
  const rows = Array.from({ length: students }, (_, place) => {
    const number = (at: number): string => `090000${firstNumber + 2 * place + at}`;
    const code = `${className}${String(place + 1).padStart(3, '0')}`;
    return `${code},Lý Thị Em ${letterOf(place)},${className},Lý Văn ${letterOf(place)},${number(0)},Mai Thị ${letterOf(place)},${number(1)}`;
  });
  return ['Mã HS,Họ và tên,Lớp,Họ tên bố,SĐT bố,Họ tên mẹ,SĐT mẹ', ...rows].join('\n');
}

/** Names that differ, without digits, which no name has. */
function letterOf(place: number): string {
  const letters = 'ABCDEGHIKLMNOPQRSTUVXY';
  return `${letters[place % letters.length]}${place < letters.length ? '' : 'nh'}`;
}

/** Has a list read and taken over beside the pages, as whoever is signed in. */
export async function takeOver(page: Page, list: string): Promise<void> {
  const session = (await (await page.request.get('/api/v1/session')).json()) as {
    csrfToken: string;
  };
  const headers = { 'x-csrf-token': session.csrfToken };
  const upload = await page.request.post('/api/v1/contacts/imports', {
    headers,
    multipart: { file: { name: 'lop.csv', mimeType: 'text/csv', buffer: Buffer.from(list) } },
  });
  if (!upload.ok()) throw new Error(`The list was not read: ${upload.status()}.`);
  const { id } = (await upload.json()) as { id: string };
  const taken = await page.request.post(`/api/v1/contacts/imports/${id}/acceptance`, { headers });
  if (!taken.ok()) throw new Error(`The list was not taken: ${taken.status()}.`);
}

/** The id of a class by its name. */
export async function classIdOf(page: Page, name: string): Promise<string> {
  const { classes } = (await (await page.request.get('/api/v1/classes')).json()) as {
    classes: { id: string; name: string }[];
  };
  return classes.find((one) => one.name === name)!.id;
}
