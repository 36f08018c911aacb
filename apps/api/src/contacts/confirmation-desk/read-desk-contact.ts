import { Injectable } from '@nestjs/common';
import type { Principal } from '../../accounts/sessions/current-account.js';
import { CodedError } from '../../platform/errors/coded-error.js';
import { ContactAccess } from '../access/contact-access.js';
import { DescribeDesk } from './describe-desk.js';
import type { DeskContactView } from './desk-views.js';
import { DeskRepository } from './desk.repository.js';

/** One contact as the desk shows it, decided or not. */
@Injectable()
export class ReadDeskContact {
  constructor(
    private readonly access: ContactAccess,
    private readonly desk: DeskRepository,
    private readonly describe: DescribeDesk,
  ) {}

  /** @throws CodedError `contact.not-found` also where it is not the person's to see */
  async run(account: Principal, contactId: string): Promise<DeskContactView> {
    const visibility = await this.access.visibility(account);
    const row = visibility.phones ? await this.desk.find(visibility, contactId) : null;
    if (row === null) throw new CodedError('contact.not-found');
    const [described] = await this.describe.run(account, [row]);
    return described!;
  }
}
