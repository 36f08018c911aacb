import readWorkbook from 'read-excel-file/node';

export interface Mail {
  number: number;
  to: string[];
  subject: string;
}

/** The mails that a mail server took, in the order of their taking. */
export async function mailsAt(carrierUrl: string): Promise<Mail[]> {
  const answer = await fetch(`${carrierUrl}/mails?limit=1000`);
  const { mails } = (await answer.json()) as { mails: Mail[] };
  return mails.sort((one, other) => one.number - other.number);
}

export async function emptyMailbox(carrierUrl: string): Promise<void> {
  await fetch(`${carrierUrl}/mails`, { method: 'DELETE' });
}

/** "subject → mailbox" of each mail, sorted: the same twice is there twice. Subjects in Vietnamese. */
export function listed(mails: readonly Pick<Mail, 'subject' | 'to'>[]): string[] {
  return mails
    .map(({ subject, to }) => `${subject.split(' · ')[0]} → ${to.join(', ')}`)
    .sort((one, other) => one.localeCompare(other));
}

/** How many mails are of an id that another one has too. */
export async function repeatedMails(carrierUrl: string): Promise<number> {
  const answer = await fetch(`${carrierUrl}/mails/summary`);
  return ((await answer.json()) as { repeated: number }).repeated;
}

export async function textOf(carrierUrl: string, number: number): Promise<string> {
  return (await read(carrierUrl, number)).text.replaceAll('\r\n', '\n');
}

/** The rows of the one sheet that is attached. @throws Error where none can be read */
export async function attachedRows(carrierUrl: string, number: number): Promise<unknown[][]> {
  const { raw } = await read(carrierUrl, number);
  const [, encoded] = /filename=[^\r\n]+\.xlsx[^]*?\r\n\r\n([A-Za-z0-9+/=\r\n]+)/.exec(raw) ?? [];
  if (encoded === undefined) throw new Error(`Mail ${number} has no workbook.`);
  const [sheet] = await readWorkbook(Buffer.from(encoded, 'base64'));
  return sheet!.data;
}

async function read(carrierUrl: string, number: number): Promise<{ text: string; raw: string }> {
  const answer = await fetch(`${carrierUrl}/mails/${number}`);
  return (await answer.json()) as { text: string; raw: string };
}
