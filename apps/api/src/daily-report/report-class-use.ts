import { Injectable, type OnModuleInit } from '@nestjs/common';
import { ClassUses } from '../contacts/school-years/class-uses.js';
import { ReportRepository } from './messages/report.repository.js';

/** Tells the contacts which classes can't be taken away: their families were told of their days. */
@Injectable()
export class ReportClassUse implements OnModuleInit {
  constructor(
    private readonly classUses: ClassUses,
    private readonly reports: ReportRepository,
  ) {}

  onModuleInit(): void {
    this.classUses.register(async (transaction, classIds) => ({
      what: 'daily-reports',
      count: await this.reports.countSendsOfClasses(transaction, classIds),
    }));
  }
}
