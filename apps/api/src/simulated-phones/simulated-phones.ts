import { isEmptyQuery, mayDo, readStudentQuery } from '@lien-lac/domain';
import { Injectable } from '@nestjs/common';
import type { Principal } from '../accounts/sessions/current-account.js';
import { PhoneOwners, type PhoneOwner } from '../contacts/audience/phone-owners.js';
import { Configuration } from '../platform/configuration/configuration.js';
import { CodedError } from '../platform/errors/coded-error.js';
import { type CarrierMessage, type CarrierPhone, CarrierPhones } from './carrier-phones.js';
import { PhoneIds } from './phone-ids.js';

export interface SimulatedPhone extends CarrierPhone {
  id: string;
  owners: PhoneOwner[];
}

/**
 * The phones of the simulated carrier, as far as a person may see numbers. They are nobody's, and
 * there are none in production.
 */
@Injectable()
export class SimulatedPhones {
  constructor(
    private readonly configuration: Configuration,
    private readonly carrier: CarrierPhones,
    private readonly ids: PhoneIds,
    private readonly owners: PhoneOwners,
  ) {}

  /**
   * Phones that got something, the latest message first.
   * @param text a number in any spelling or a piece of it, or words of its owner's or a student's
   * name; empty for all
   * @param page from which of them on, and how many
   * @throws CodedError `request.not-found` in production, `simulated-phone.no-carrier`
   */
  async list(
    person: Principal,
    text: string,
    page: { from: number; limit: number },
  ): Promise<{ phones: SimulatedPhone[]; total: number }> {
    const visible = await this.visible(person);
    const wanted = await this.matching(visible, text);
    const latest = wanted.sort((one, other) =>
      (other.lastAt ?? '').localeCompare(one.lastAt ?? ''),
    );
    const shown = latest.slice(page.from, page.from + page.limit);
    const owners = await this.owners.of(shown.map(({ number }) => number));
    return {
      phones: shown.map((phone) => ({
        ...phone,
        id: this.ids.of(phone.number),
        owners: owners.get(phone.number) ?? [],
      })),
      total: wanted.length,
    };
  }

  /**
   * One phone with what it received, the latest first.
   * @throws CodedError as `list` does, and `simulated-phone.not-found`
   */
  async read(
    person: Principal,
    id: string,
    page: { from: number; limit: number },
  ): Promise<{ phone: SimulatedPhone; messages: CarrierMessage[]; next: number | null }> {
    const visible = await this.visible(person);
    const phone = visible.find(({ number }) => this.ids.of(number) === id);
    if (phone === undefined) throw new CodedError('simulated-phone.not-found');
    const owners = await this.owners.of([phone.number]);
    const { messages, next } = await this.carrier.messages(phone.number, page.from, page.limit);
    return {
      phone: { ...phone, id, owners: owners.get(phone.number) ?? [] },
      messages: messages.map(({ id: messageId, text, at }) => ({ id: messageId, text, at })),
      next,
    };
  }

  private async visible(person: Principal): Promise<CarrierPhone[]> {
    if (this.configuration.mode === 'production') throw new CodedError('request.not-found');
    const phones = await this.carrier.list();
    if (mayDo(person.role, 'simulated-phone.read') === 'all') return phones;
    const own = await this.owners.numbersVisibleTo(person);
    return phones.filter(({ number }) => own.has(number));
  }

  private async matching(phones: CarrierPhone[], text: string): Promise<CarrierPhone[]> {
    const query = readStudentQuery(text);
    if (isEmptyQuery(query)) return phones;
    const { phone, words, classes } = query;
    if (phone !== null) {
      return phones.filter(({ number }) =>
        'number' in phone ? number === phone.number : number.includes(phone.digits),
      );
    }
    const named = await this.owners.numbersNamed(words, classes);
    return phones.filter(({ number }) => named.has(number));
  }
}
