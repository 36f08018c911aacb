import { Injectable, type OnModuleInit } from '@nestjs/common';
import { ClassUses } from '../../contacts/school-years/class-uses.js';
import { ObservationRepository } from './observation.repository.js';

/** Tells the contacts which classes can't be taken away: something was seen of their students. */
@Injectable()
export class ObservationClassUse implements OnModuleInit {
  constructor(
    private readonly classUses: ClassUses,
    private readonly observations: ObservationRepository,
  ) {}

  onModuleInit(): void {
    this.classUses.register(async (transaction, classIds) => ({
      what: 'observations',
      count: await this.observations.countOfClasses(transaction, classIds),
    }));
  }
}
