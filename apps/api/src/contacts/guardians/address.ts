import { Injectable } from '@nestjs/common';
import { parsePhoneCell, readEmailAddress } from '@lien-lac/domain';
import { Configuration } from '../../platform/configuration/configuration.js';
import { CodedError, type FieldProblem } from '../../platform/errors/coded-error.js';

/** Where a guardian can be written to: a phone or an e-mail address. */
export type Address = { phone: string; email: null } | { phone: null; email: string };

/** Numbers and e-mail addresses as people type them. */
@Injectable()
export class Addresses {
  constructor(private readonly configuration: Configuration) {}

  /**
   * One number or one address.
   * @throws CodedError `contact.unreadable` naming the field, or `request.invalid` where neither or
   *   both are there
   */
  readOne(given: { phone?: string | undefined; email?: string | undefined }): Address {
    const { phone, email } = given;
    if ((phone === undefined) === (email === undefined)) {
      throw new CodedError('request.invalid', {}, [{ field: 'phone', code: 'phone-or-email' }]);
    }
    return phone === undefined
      ? { phone: null, email: this.readEmail(email!, 'email') }
      : { phone: this.readPhone(phone, 'phone'), email: null };
  }

  /**
   * @returns E.164
   * @throws CodedError `contact.unreadable` with the reason why as the field's code
   */
  readPhone(text: string, field: string): string {
    const allowReserved = this.configuration.mode !== 'production';
    const { phones, problems } = parsePhoneCell(text, { allowReserved });
    const [phone] = phones;
    if (phone === undefined || phones.length > 1 || problems.length > 0) {
      throw unreadable({ field, code: problems[0]?.code ?? 'phone-invalid' });
    }
    return phone;
  }

  /** @throws CodedError `contact.unreadable` */
  readEmail(text: string, field: string): string {
    const email = readEmailAddress(text);
    if (email === null) throw unreadable({ field, code: 'email-invalid' });
    return email;
  }
}

function unreadable(problem: FieldProblem): CodedError {
  return new CodedError('contact.unreadable', {}, [problem]);
}
