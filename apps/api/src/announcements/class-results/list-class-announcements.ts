import { dayMilliseconds, mayDo, notDeliveredStatuses } from '@lien-lac/domain';
import { Injectable } from '@nestjs/common';
import type { Principal } from '../../accounts/sessions/current-account.js';
import { RecipientNames } from '../../contacts/audience/recipient-names.js';
import { Homerooms } from '../../contacts/classes/homerooms.js';
import { SchoolYears } from '../../contacts/school-years/school-years.js';
import {
  DispatchResultsRepository,
  type PartOfSend,
} from '../../delivery/results/dispatch-results.repository.js';
import { SchoolClock } from '../../platform/clock/school-clock.js';
import { CodedError } from '../../platform/errors/coded-error.js';
import { announcementSource } from '../announcement-dispatch.js';
import { AnnouncementRepository } from '../announcement.repository.js';
import { ListNotDelivered, type NotDeliveredItem } from '../list-not-delivered.js';

/** So long back a class's announcements are listed. */
const lately = 60 * dayMilliseconds;
/** A class has a few guardians for each of its students. */
const mostOfClass = 500;

/** An announcement as far as it went to the guardians of one class. */
export interface ClassAnnouncement extends Omit<PartOfSend, 'sourceId'> {
  id: string;
  title: string;
  text: string;
}

/** What of the school's announcements went to one class, for whoever has the class. */
@Injectable()
export class ListClassAnnouncements {
  constructor(
    private readonly clock: SchoolClock,
    private readonly schoolYears: SchoolYears,
    private readonly homerooms: Homerooms,
    private readonly names: RecipientNames,
    private readonly results: DispatchResultsRepository,
    private readonly announcements: AnnouncementRepository,
    private readonly notDelivered: ListNotDelivered,
  ) {}

  /**
   * The latest first.
   * @throws CodedError `class.not-found` where the class is not the person's
   */
  async run(person: Principal, classId: string): Promise<ClassAnnouncement[]> {
    const grounds = await this.groundsOf(person, classId);
    const since = new Date((await this.clock.now()).getTime() - lately);
    const parts = await this.results.listParts(announcementSource, grounds, since);
    const found = await this.announcements.findMany(parts.map(({ sourceId }) => sourceId));
    const byId = new Map(found.map((one) => [one.id, one]));
    return parts.flatMap(({ sourceId, ...part }) => {
      const announcement = byId.get(sourceId);
      if (announcement === undefined) return [];
      return { id: sourceId, title: announcement.title, text: announcement.text, ...part };
    });
  }

  /**
   * Whom of the class it did not reach, and why; of a phone that families share only this class's
   * students.
   * @throws CodedError `class.not-found`
   */
  async missing(person: Principal, classId: string, id: string): Promise<NotDeliveredItem[]> {
    const grounds = await this.groundsOf(person, classId);
    const found = await this.results.listNotDelivered(
      ...([announcementSource, id] as const),
      { statuses: notDeliveredStatuses, grounds },
      '0',
      mostOfClass,
    );
    const own = new Set(grounds);
    return this.notDelivered.withNames(
      found.map((message) => ({
        ...message,
        grounds: message.grounds.filter((ground) => own.has(ground)),
      })),
      true,
    );
  }

  private async groundsOf(person: Principal, classId: string): Promise<string[]> {
    const scope = mayDo(person.role, 'delivery.read-results');
    // A department sees what became of its own announcements, class by class, there.
    const mayRead =
      scope === 'all' || (scope === 'own-class' && (await this.hasClass(person, classId)));
    if (!mayRead) throw new CodedError('class.not-found');
    return this.names.referencesOfClass(classId);
  }

  private async hasClass({ accountId }: Principal, classId: string): Promise<boolean> {
    const { startYear } = await this.schoolYears.present();
    const classes = await this.homerooms.classesOf(accountId, startYear);
    return classes.some(({ id }) => id === classId);
  }
}
