import { Injectable, type OnModuleInit } from '@nestjs/common';
import { ClassUses } from '../contacts/school-years/class-uses.js';
import { AnnouncementRepository } from './announcement.repository.js';

/** Tells the contacts which classes can't be taken away: an announcement went to them, or is to go. */
@Injectable()
export class AnnouncementClassUse implements OnModuleInit {
  constructor(
    private readonly classUses: ClassUses,
    private readonly announcements: AnnouncementRepository,
  ) {}

  onModuleInit(): void {
    this.classUses.register(async (transaction, classIds) => ({
      what: 'announcements',
      count: await this.announcements.countToClasses(transaction, classIds),
    }));
  }
}
