import { createHash } from 'node:crypto';
import {
  dayMilliseconds,
  observationsMail,
  observationTable,
  type ObservationTableClass,
  type ObservingDepartment,
  schoolDate,
  tableForReader,
} from '@lien-lac/domain';
import { Injectable } from '@nestjs/common';
import type { Principal } from '../../accounts/sessions/current-account.js';
import { ClassRolls } from '../../contacts/classes/class-rolls.js';
import { SchoolClock } from '../../platform/clock/school-clock.js';
import { Configuration } from '../../platform/configuration/configuration.js';
import { CodedError } from '../../platform/errors/coded-error.js';
import { ObservationRepository } from '../observations/observation.repository.js';
import { observationOf } from '../observations/observations.js';
import { departmentOf } from '../observations/observing-department.js';
import { type MailReader, type MailReaders, ReadersOfMail } from './mail-readers.js';
import type { ObservationsMailEntity } from './observations-mail.entity.js';
import { ObservationsMailRepository } from './observations-mail.repository.js';

/** For so many days back a mail may still be sent that somebody forgot. */
const daysBack = 7;

/** The day's mail as it would be sent now. */
export interface ComposedMail extends MailReaders {
  date: string;
  department: ObservingDepartment;
  /** Which one it would be: 0 for the day's mail, then its corrections. */
  correction: number;
  /** The last one that was sent. */
  latest: ObservationsMailEntity | null;
  table: readonly ObservationTableClass[];
  observations: number;
  /** Of what it says. */
  contentDigest: string;
  /** Of what it says and whom it goes to, for whoever was shown it. */
  seen: string;
  /** Title and text as one reader gets them. */
  textFor: (reader: Pick<MailReader, 'ownClassIds' | 'seesHealth'>) => {
    title: string;
    text: string;
  };
}

@Injectable()
export class ComposeObservationsMail {
  constructor(
    private readonly configuration: Configuration,
    private readonly clock: SchoolClock,
    private readonly rolls: ClassRolls,
    private readonly observations: ObservationRepository,
    private readonly mails: ObservationsMailRepository,
    private readonly readers: ReadersOfMail,
  ) {}

  /**
   * @param date `YYYY-MM-DD`; today without one
   * @throws CodedError `observations-mail.not-found` for whoever observes nothing,
   * `observations-mail.day-invalid`
   */
  async run(person: Principal, date?: string): Promise<ComposedMail> {
    const department = departmentOf(person.role);
    if (department === null) throw new CodedError('observations-mail.not-found');
    const now = await this.clock.now();
    const today = schoolDate(now);
    const day = date ?? today;
    const first = schoolDate(new Date(now.getTime() - daysBack * dayMilliseconds));
    if (day > today || day < first) throw new CodedError('observations-mail.day-invalid');
    const [{ classes, students }, rows, latest] = await Promise.all([
      this.rolls.onDay(day),
      this.observations.ofDay(day, department),
      this.mails.latest(day, department),
    ]);
    const classOf = new Map(students.map(({ id, classId }) => [id, classId]));
    const seen = rows.map((row) => observationOf(row, classOf.get(row.studentId)));
    const table = observationTable(classes, students, seen);
    const readers = await this.readers.of(classes, today);
    const correction = latest === null ? 0 : latest.correction + 1;
    const contentDigest = digestOf(table);
    return {
      ...{ date: day, department, correction, latest, table, contentDigest, ...readers },
      observations: rows.length,
      seen: digestOf([
        contentDigest,
        correction,
        readers.readers.map(({ address, ownClassIds, seesHealth }) => [
          ...[address, ownClassIds, seesHealth],
        ]),
      ]),
      textFor: (reader) =>
        observationsMail({
          ...{ department, date: day, correction, senderName: person.displayName },
          schoolName: this.configuration.schoolName,
          table: tableForReader(table, reader),
        }),
    };
  }
}

const digestOf = (value: unknown): string =>
  createHash('sha256').update(JSON.stringify(value)).digest('hex');
