import { mayDo, type ObservationReader, type Role, roles } from '@lien-lac/domain';
import { Injectable } from '@nestjs/common';
import { StaffAddresses, type StaffReader } from '../../accounts/staff/staff-addresses.js';
import { Homerooms } from '../../contacts/classes/homerooms.js';

/** Somebody for whom the day's mail is. */
export interface MailPerson {
  id: string;
  displayName: string;
  role: Role;
  /** The classes that are theirs today. */
  classNames: string[];
}

/** A mailbox that gets one mail, whoever reads it. */
export interface MailReader extends ObservationReader {
  address: string;
  people: MailPerson[];
}

export interface MailReaders {
  readers: MailReader[];
  /** For whom it is, and who have no address. */
  withoutAddress: MailPerson[];
}

/** Whom the day's mail goes to: "BGH, tất cả các GVCN và tổ CGCN" (procedure, Thành phần). */
@Injectable()
export class ReadersOfMail {
  constructor(
    private readonly staff: StaffAddresses,
    private readonly homerooms: Homerooms,
  ) {}

  /** Leadership and CGCN first, then the teachers in the order of their classes. */
  async of(classes: readonly { id: string; name: string }[], today: string): Promise<MailReaders> {
    const holders = await this.homerooms.holdersOn(
      classes.map(({ id }) => id),
      today,
    );
    const ids = [...new Set(holders.map(({ accountId }) => accountId))];
    const people = await this.staff.readers({ roles: seeingAll, ids });
    const classesOf = ({ id }: StaffReader): readonly { id: string; name: string }[] =>
      classes.filter((one) =>
        holders.some(({ accountId, classId }) => accountId === id && classId === one.id),
      );
    const readers = new Map<string, MailReader>();
    const withoutAddress: MailPerson[] = [];
    const place = (person: StaffReader): number => {
      if (seeingAll.includes(person.role)) return -1;
      const [first] = classesOf(person);
      return classes.findIndex(({ id }) => id === first?.id);
    };
    for (const person of [...people].sort((one, other) => place(one) - place(other))) {
      const own = classesOf(person);
      const { id, displayName, role, email } = person;
      const named = { id, displayName, role, classNames: own.map(({ name }) => name) };
      if (email === null) {
        withoutAddress.push(named);
        continue;
      }
      // Two who share a mailbox get one mail there.
      const key = email.toLowerCase();
      const reader = readers.get(key) ?? {
        ...{ address: email, people: [], ownClassIds: [], seesHealth: false },
      };
      readers.set(key, {
        address: reader.address,
        people: [...reader.people, named],
        ownClassIds: [...new Set([...reader.ownClassIds, ...own.map((one) => one.id)])],
        seesHealth: reader.seesHealth || seeingAll.includes(role),
      });
    }
    return { readers: [...readers.values()], withoutAddress };
  }
}

/** Whoever reads what was seen of every class. */
const seeingAll = roles.filter((role) => mayDo(role, 'observation.read') === 'all');
