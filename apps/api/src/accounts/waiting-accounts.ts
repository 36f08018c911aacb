import { Injectable, type OnModuleInit } from '@nestjs/common';
import { mayDo } from '@lien-lac/domain';
import { SchoolClock } from '../platform/clock/school-clock.js';
import {
  type WaitingFor,
  type WaitingLine,
  WaitingLines,
} from '../platform/waiting/waiting-lines.js';
import { RoleChangesRepository } from './role-changes/role-changes.repository.js';

/** What of the accounts waits for a person: what needs a second one's word. */
@Injectable()
export class WaitingAccounts implements OnModuleInit {
  constructor(
    private readonly waiting: WaitingLines,
    private readonly schoolClock: SchoolClock,
    private readonly changes: RoleChangesRepository,
  ) {}

  onModuleInit(): void {
    this.waiting.register((person) => this.of(person));
  }

  private async of({ accountId, role }: WaitingFor): Promise<WaitingLine[]> {
    if (mayDo(role, 'role-change.confirm') === null) return [];
    const now = await this.schoolClock.now();
    const count = await this.changes.countForAnother(accountId, now);
    return [{ kind: 'accounts-to-confirm', count, to: '/accounts/role-changes' }];
  }
}
