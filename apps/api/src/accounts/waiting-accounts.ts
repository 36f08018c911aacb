import { Injectable, type OnModuleInit } from '@nestjs/common';
import { mayDo } from '@lien-lac/domain';
import {
  type WaitingFor,
  type WaitingLine,
  WaitingLines,
} from '../platform/waiting/waiting-lines.js';
import { AccountsRepository } from './staff/accounts.repository.js';

/** What of the accounts waits for a person: those that need a second one's word. */
@Injectable()
export class WaitingAccounts implements OnModuleInit {
  constructor(
    private readonly waiting: WaitingLines,
    private readonly accounts: AccountsRepository,
  ) {}

  onModuleInit(): void {
    this.waiting.register((person) => this.of(person));
  }

  private async of({ accountId, role }: WaitingFor): Promise<WaitingLine[]> {
    if (mayDo(role, 'account.confirm-role') === null) return [];
    const count = await this.accounts.countAwaitingOthers(accountId);
    return [{ kind: 'accounts-to-confirm', count, to: '/accounts?status=awaiting-confirmation' }];
  }
}
