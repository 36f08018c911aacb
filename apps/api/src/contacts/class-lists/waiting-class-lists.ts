import { Injectable, type OnModuleInit } from '@nestjs/common';
import { mayDo } from '@lien-lac/domain';
import {
  type WaitingFor,
  type WaitingLine,
  WaitingLines,
} from '../../platform/waiting/waiting-lines.js';
import { ContactAccess } from '../access/contact-access.js';
import { ClassListsRepository } from './class-lists.repository.js';

/** Whose list is not handed over: one's own class for a teacher, and for CGCN whom to ask. */
@Injectable()
export class WaitingClassLists implements OnModuleInit {
  constructor(
    private readonly waiting: WaitingLines,
    private readonly access: ContactAccess,
    private readonly lists: ClassListsRepository,
  ) {}

  onModuleInit(): void {
    this.waiting.register((person) => this.of(person));
  }

  private async of(person: WaitingFor): Promise<WaitingLine[]> {
    const proposes = mayDo(person.role, 'contact.propose');
    if (proposes === null) return [];
    const count = await this.lists.countOpen(await this.access.visibility(person));
    const kind = proposes === 'own-class' ? 'class-lists-to-hand-over' : 'class-lists-awaited';
    return [{ kind, count, to: '/class-lists' }];
  }
}
