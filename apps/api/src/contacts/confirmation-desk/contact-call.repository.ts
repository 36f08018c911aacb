import { Injectable } from '@nestjs/common';
import type { CallOutcome, ConfirmationWay } from '@lien-lac/domain';
import type { Transaction } from '../../platform/database/database.js';
import { ContactCallEntity } from './contact-call.entity.js';

export interface NewCall {
  contactId: string;
  calledBy: string;
  calledAt: Date;
  how: ConfirmationWay;
  outcome: CallOutcome;
  note: string | null;
}

@Injectable()
export class ContactCallRepository {
  async insert(transaction: Transaction, call: NewCall): Promise<void> {
    await transaction.getRepository(ContactCallEntity).insert(call);
  }
}
