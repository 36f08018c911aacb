import { Injectable } from '@nestjs/common';
import {
  contactMoves,
  type ContactStatus,
  type RosterPlan,
  type SchoolForPushes,
  type StudentFacts,
} from '@lien-lac/domain';
import { Suppressions } from '../../delivery/suppressions/suppressions.js';
import { AuditLog } from '../../platform/audit/audit-log.js';
import { SchoolClock } from '../../platform/clock/school-clock.js';
import type { Transaction } from '../../platform/database/database.js';
import { HandOvers } from '../class-lists/hand-overs.js';
import { contactReference } from '../guardians/contact-reference.js';
import { RosterPlanRepository } from '../import/roster-plan.repository.js';
import { SchoolRosterRepository } from '../import/school-roster.repository.js';
import { SuppressOptedOutContacts } from '../opt-outs/suppress-opted-out-contacts.js';
import { SchoolYears, type YearInView } from '../school-years/school-years.js';
import { StudentFactsRepository } from './student-facts.repository.js';

/** The roster, held against whoever else would change it. */
export interface HeldRoster extends Omit<SchoolForPushes, 'records'> {
  year: YearInView;
  /** School time. */
  now: Date;
}

/** What another program may propose to the roster, and how it finds out what became of it. */
@Injectable()
export class ProposedStudents {
  constructor(
    private readonly schoolClock: SchoolClock,
    private readonly schoolYears: SchoolYears,
    private readonly schoolRoster: SchoolRosterRepository,
    private readonly plans: RosterPlanRepository,
    private readonly repository: StudentFactsRepository,
    private readonly handOvers: HandOvers,
    private readonly suppressOptedOutContacts: SuppressOptedOutContacts,
    private readonly suppressions: Suppressions,
    private readonly auditLog: AuditLog,
  ) {}

  /**
   * Holds the roster until the transaction ends. Classes are those of the present school year.
   * @throws CodedError `school-year.not-opened` while a new year has begun and nobody has moved up
   */
  async hold(transaction: Transaction): Promise<HeldRoster> {
    await this.schoolRoster.lock(transaction);
    const now = await this.schoolClock.nowWithin(transaction);
    const year = await this.schoolYears.toFill(transaction);
    const roster = await this.schoolRoster.load(transaction, year.startYear, year.day);
    const states = await this.repository.contactStates(transaction);
    return {
      ...{ roster, year, now },
      contacts: new Map(states.map(({ id, status, origin }) => [id, { status, origin }])),
    };
  }

  /**
   * Writes a plan that was made on the held roster; its contacts wait for confirmation.
   * @param by the account whose word it is; null for the other program's own
   * @param studentIds whose lines in the lists of their classes it changes
   */
  async write(
    transaction: Transaction,
    { year, now }: HeldRoster,
    plan: RosterPlan,
    { by, studentIds }: { by: string | null; studentIds: readonly string[] },
  ): Promise<void> {
    await this.plans.write(transaction, plan, {
      ...{ schoolYear: year, day: year.day, proposal: { origin: 'enrolment', by, at: now } },
    });
    await this.suppressOptedOutContacts.run(
      transaction,
      plan.contacts.map(({ id }) => id),
    );
    const classIds = await this.plans.classesOf(transaction, studentIds, year.startYear);
    await this.handOvers.reopen(transaction, classIds, { by, at: now });
  }

  /** Takes contacts back that nobody has confirmed. */
  async withdraw(
    transaction: Transaction,
    contactIds: readonly string[],
    deed: { by: string | null; at: Date },
  ): Promise<void> {
    const move = { from: ['unconfirmed'], to: contactMoves.replace.to } as const;
    await this.move(transaction, contactIds, move, 'contact.replaced', deed);
  }

  /** Lets contacts wait once more that were out of use. */
  async proposeAgain(
    transaction: Transaction,
    contactIds: readonly string[],
    deed: { by: string | null; at: Date },
  ): Promise<void> {
    const move = { from: ['replaced'], to: contactMoves.proposeAgain.to } as const;
    await this.move(transaction, contactIds, move, 'contact.proposed-again', deed);
  }

  /** Puts a confirmed contact out of use: it gets nothing more, not even what is on its way. */
  async endUse(
    transaction: Transaction,
    contactId: string,
    deed: { by: string | null; at: Date },
  ): Promise<void> {
    const move = { from: ['confirmed'], to: contactMoves.replace.to } as const;
    await this.move(transaction, [contactId], move, 'contact.replaced', deed);
    await this.suppressions.suppress(transaction, [
      { reference: contactReference(contactId), kind: '*', reason: 'unconfirmed' },
    ]);
  }

  /** What the school has of these students, by their ids. */
  async facts(
    studentIds: readonly string[],
    transaction?: Transaction,
  ): Promise<Map<string, StudentFacts>> {
    const { day } = await this.schoolYears.present(transaction);
    const found = await this.repository.find(studentIds, day, transaction);
    return new Map(found.map((facts) => [facts.id, facts]));
  }

  /** Students who may be the same as one of these, by name and date of birth. */
  namesakes(studentIds: readonly string[]): Promise<{ studentId: string; otherId: string }[]> {
    return this.repository.namesakes(studentIds);
  }

  private async move(
    transaction: Transaction,
    contactIds: readonly string[],
    { from, to }: { from: readonly [ContactStatus]; to: ContactStatus },
    action: 'contact.replaced' | 'contact.proposed-again',
    { by, at }: { by: string | null; at: Date },
  ): Promise<void> {
    const moved = await this.repository.moveContacts(transaction, contactIds, { from, to });
    await this.auditLog.writeMany(
      transaction,
      moved.map((id) => ({
        ...{ at, actorId: by, action, subjectKind: 'contact', subjectId: id },
        before: { status: from[0] },
        after: { status: to },
      })),
    );
  }
}
