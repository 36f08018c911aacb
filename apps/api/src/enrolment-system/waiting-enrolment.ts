import { Injectable, type OnModuleInit } from '@nestjs/common';
import { mayDo } from '@lien-lac/domain';
import {
  type WaitingFor,
  type WaitingLine,
  WaitingLines,
} from '../platform/waiting/waiting-lines.js';
import { ListDifferences } from './differences/list-differences.js';
import { PossibleDoubles } from './doubles/possible-doubles.js';

/** What the enrolment system left to CGCN: differences to settle, and students who may be one. */
@Injectable()
export class WaitingEnrolment implements OnModuleInit {
  constructor(
    private readonly waiting: WaitingLines,
    private readonly differences: ListDifferences,
    private readonly doubles: PossibleDoubles,
  ) {}

  onModuleInit(): void {
    this.waiting.register((person) => this.of(person));
  }

  private async of({ role }: WaitingFor): Promise<WaitingLine[]> {
    if (mayDo(role, 'contact.confirm') !== 'all') return [];
    const [differences, doubles] = await Promise.all([this.differences.run(), this.doubles.list()]);
    return [
      { kind: 'enrolment-differences', count: differences.length, to: '/enrolment' },
      { kind: 'enrolment-doubles', count: doubles.length, to: '/enrolment/doubles' },
    ];
  }
}
