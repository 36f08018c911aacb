import { forEach, Person } from './person.js';

/** Thirty classes of forty, all invented. */
export const classNames = ['10', '11', '12'].flatMap((grade) =>
  Array.from({ length: 10 }, (_, place) => `${grade}A${place + 1}`),
);
export const studentsOfClass = 40;
export const teacherOf = (className: string): string => `gvcn${className.toLowerCase()}`;

const families = ['Nguyễn', 'Trần', 'Lê', 'Phạm', 'Hoàng', 'Vũ', 'Đặng', 'Bùi'];
const middles = ['Thị', 'Gia', 'Minh', 'Ngọc', 'Thanh'];
const given = ['An', 'Bình', 'Chi', 'Dũng', 'Giang', 'Hà', 'Khoa', 'Lam', 'Nga', 'Quân', 'Sơn'];

/** Unlike every other name of the class. @param place in the list, from 0 */
export function studentName(place: number): string {
  const middle = middles[Math.floor(place / families.length)]!;
  return `${families[place % families.length]} ${middle} ${given[(place * 3) % given.length]}`;
}

export interface Family {
  className: string;
  studentName: string;
  /** The father's and the mother's, E.164. */
  phones: readonly [string, string];
}

/** Whose parents are also those of {@link sibling}: each of their phones gets a message for each child. */
export const elder = { className: '10A1', place: 0 };
export const sibling = { className: '10A2', place: 0 };
/** Whose mother's phone nobody has confirmed: nothing may go there. */
export const unconfirmed = { className: '12A5', place: 39 };

function familyOf(className: string, place: number): Family {
  const isSibling = className === sibling.className && place === sibling.place;
  const of = isSibling ? elder : { className, place };
  const number = 2 * (classNames.indexOf(of.className) * studentsOfClass + of.place);
  return {
    ...{ className, studentName: studentName(place) },
    phones: [`+84900${100_000 + number}`, `+84900${100_001 + number}`],
  };
}

export const allFamilies: readonly Family[] = classNames.flatMap((className) =>
  Array.from({ length: studentsOfClass }, (_, place) => familyOf(className, place)),
);
export const unconfirmedPhone = familyOf(unconfirmed.className, unconfirmed.place).phones[1];

/** The whole school in one table, as the comms team uploads it. */
function rosterTable(): string {
  const lines = allFamilies.map(
    ({ className, studentName: name, phones: [father, mother] }, row) => {
      const [family] = name.split(' ');
      // By the phone, so that brothers and sisters have one father.
      const [his, hers] = [father, mother].map((phone) => `0${phone.slice(3)}`);
      return [
        ...[`HS${String(row + 1).padStart(4, '0')}`, name, className],
        ...[`${family} Văn ${given[Number(his) % given.length]}`, his],
        ...[`Đỗ Thị ${given[Number(hers) % given.length]}`, hers],
      ].join(',');
    },
  );
  return ['Mã HS,Họ và tên,Lớp,Họ tên bố,SĐT bố,Họ tên mẹ,SĐT mẹ', ...lines].join('\n');
}

/** Fills an empty school as the comms team does; answers with the ids of the classes by name. */
export async function fillSchool(comms: Person): Promise<Record<string, string>> {
  const form = new FormData();
  form.append('file', new Blob([rosterTable()]), 'toan-truong.csv');
  const upload = await comms.ask<{ id: string }>('POST', '/contacts/imports', form);
  await comms.ask('POST', `/contacts/imports/${upload.id}/acceptance`);
  await confirmContacts(comms);
  const { classes } = await comms.ask<{ classes: { id: string; name: string }[] }>(
    'GET',
    '/classes',
  );
  const accounts = await teachersByUsername(comms);
  await forEach(classes, ({ id, name }) =>
    comms.ask('PUT', `/classes/${id}/teacher`, { accountId: accounts.get(teacherOf(name)) }),
  );
  return Object.fromEntries(classes.map(({ id, name }) => [name, id]));
}

/** All but the one that nobody confirms. */
async function confirmContacts(comms: Person): Promise<void> {
  for (;;) {
    const { contacts } = await comms.ask<{ contacts: { id: string; phone: string }[] }>(
      'GET',
      '/contacts?status=unconfirmed&limit=500',
    );
    const contactIds = contacts
      .filter(({ phone }) => phone !== unconfirmedPhone)
      .map(({ id }) => id);
    if (contactIds.length === 0) return;
    await comms.ask('POST', '/contacts/confirmations', { contactIds, how: 'paper-form' });
  }
}

async function teachersByUsername(comms: Person): Promise<Map<string, string>> {
  const { accounts } = await comms.ask<{ accounts: { id: string; username: string }[] }>(
    'GET',
    '/accounts?limit=100',
  );
  return new Map(accounts.map(({ id, username }) => [username, id]));
}
