import { Injectable } from '@nestjs/common';
import { schoolDate } from '@lien-lac/domain';
import type { Principal } from '../../accounts/sessions/current-account.js';
import { SchoolClock } from '../../platform/clock/school-clock.js';
import { ContactAccess } from '../access/contact-access.js';
import { type PhoneOwner, PhoneOwnersRepository } from './phone-owners.repository.js';

export type { PhoneOwner };

/** Of whose guardian a phone is. */
@Injectable()
export class PhoneOwners {
  constructor(
    private readonly schoolClock: SchoolClock,
    private readonly access: ContactAccess,
    private readonly owners: PhoneOwnersRepository,
  ) {}

  /** @param numbers E.164 */
  async of(numbers: readonly string[]): Promise<Map<string, PhoneOwner[]>> {
    const owners = new Map<string, PhoneOwner[]>();
    if (numbers.length === 0) return owners;
    for (const { number, ...owner } of await this.owners.list(await this.today(), numbers)) {
      owners.set(number, [...(owners.get(number) ?? []), owner]);
    }
    return owners;
  }

  /** The numbers of the classes whose numbers a person may see. */
  async numbersVisibleTo(person: Principal): Promise<Set<string>> {
    const visibility = await this.access.visibility(person);
    return new Set(visibility.phones ? await this.owners.listNumbers(visibility) : []);
  }

  /** The numbers of students or guardians in whose name, or class, these words and classes begin. */
  async numbersNamed(words: readonly string[], classes: readonly string[]): Promise<Set<string>> {
    return new Set(await this.owners.findNumbers(await this.today(), words, classes));
  }

  private async today(): Promise<string> {
    return schoolDate(await this.schoolClock.now());
  }
}
