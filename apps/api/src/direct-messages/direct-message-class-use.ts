import { Injectable, type OnModuleInit } from '@nestjs/common';
import { ClassUses } from '../contacts/school-years/class-uses.js';
import { DirectMessageRepository } from './direct-message.repository.js';

/** Tells the contacts which classes can't be taken away: messages went to their guardians. */
@Injectable()
export class DirectMessageClassUse implements OnModuleInit {
  constructor(
    private readonly classUses: ClassUses,
    private readonly messages: DirectMessageRepository,
  ) {}

  onModuleInit(): void {
    this.classUses.register(async (transaction, classIds) => ({
      what: 'direct-messages',
      count: await this.messages.countToClasses(transaction, classIds),
    }));
  }
}
