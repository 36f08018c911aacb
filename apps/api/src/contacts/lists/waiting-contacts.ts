import { Injectable, type OnModuleInit } from '@nestjs/common';
import { mayDo, readStudentQuery } from '@lien-lac/domain';
import {
  type WaitingFor,
  type WaitingLine,
  WaitingLines,
} from '../../platform/waiting/waiting-lines.js';
import { ContactAccess } from '../access/contact-access.js';
import { RosterListsRepository } from './roster-lists.repository.js';
import { StudentsRepository } from './students.repository.js';

/** What of the contacts waits for a person: numbers to confirm, and those of one's class to mend. */
@Injectable()
export class WaitingContacts implements OnModuleInit {
  constructor(
    private readonly waiting: WaitingLines,
    private readonly access: ContactAccess,
    private readonly lists: RosterListsRepository,
    private readonly students: StudentsRepository,
  ) {}

  onModuleInit(): void {
    this.waiting.register((person) => this.of(person));
  }

  private async of(person: WaitingFor): Promise<WaitingLine[]> {
    const confirms = mayDo(person.role, 'contact.confirm') === 'all';
    const mends = mayDo(person.role, 'contact.propose') === 'own-class';
    if (!confirms && !mends) return [];
    const visibility = await this.access.visibility(person);
    if (confirms) {
      const count = await this.lists.countContacts(visibility, 'unconfirmed');
      return [{ kind: 'contacts-to-confirm', count, to: '/students?needs=confirmation' }];
    }
    const count = await this.students.count(visibility, {
      ...{ grade: null, needs: 'mending', query: readStudentQuery('') },
    });
    return [{ kind: 'numbers-to-mend', count, to: '/students?needs=mending' }];
  }
}
