import { Injectable, type OnModuleInit } from '@nestjs/common';
import {
  type DeskDifference,
  DeskDifferences,
} from '../../contacts/confirmation-desk/desk-differences.js';
import { ListDifferences } from './list-differences.js';

/** Shows what the enrolment system tells otherwise beside the contacts that wait on the desk. */
@Injectable()
export class TellDesk implements OnModuleInit {
  constructor(
    private readonly desk: DeskDifferences,
    private readonly differences: ListDifferences,
  ) {}

  onModuleInit(): void {
    this.desk.register(() => this.all());
  }

  private async all(): Promise<DeskDifference[]> {
    const listed = await this.differences.run();
    return listed.map(({ difference, facts, ours }) => {
      const { id, field, about, theirs, since } = difference;
      const contact = facts.contacts.find((one) => one.id === about);
      const guardian = facts.guardianships.find(
        (one) => one.id === (contact?.guardianshipId ?? about),
      );
      const guardianName = guardian?.fullName ?? null;
      return { id, studentId: facts.id, guardianName, field, ours, theirs, since };
    });
  }
}
