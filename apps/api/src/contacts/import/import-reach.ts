import { Injectable } from '@nestjs/common';
import { mayDo } from '@lien-lac/domain';
import type { Principal } from '../../accounts/sessions/current-account.js';
import { CodedError } from '../../platform/errors/coded-error.js';
import { Homerooms } from '../classes/homerooms.js';
import { SchoolYears } from '../school-years/school-years.js';
import type { RosterImportEntity } from './roster-import.entity.js';

/** How far a person's uploads reach. */
export interface OwnUploads {
  /** The names of the classes whose rows are taken; not there for all. */
  onlyClasses?: readonly string[];
  /** The class of rows that name none. */
  className?: string;
}

/**
 * Whose lists a person may upload: CGCN the whole school's, a teacher that of the own class, in which
 * rows of other classes are refused by name.
 */
@Injectable()
export class ImportReach {
  constructor(
    private readonly schoolYears: SchoolYears,
    private readonly homerooms: Homerooms,
  ) {}

  /** @throws CodedError `contact.not-own-class` for a teacher who has no class this year */
  async of(account: Principal): Promise<OwnUploads> {
    if (mayDo(account.role, 'contact.import') === 'all') return {};
    const { startYear } = await this.schoolYears.present();
    const classes = await this.homerooms.classesOf(account.accountId, startYear);
    const [own] = classes;
    if (own === undefined) throw new CodedError('contact.not-own-class');
    return { onlyClasses: classes.map(({ name }) => name), className: own.name };
  }

  /** The names of the classes that are a person's; not there for all. */
  async classNamesOf(account: Principal): Promise<readonly string[] | undefined> {
    if (mayDo(account.role, 'contact.import') === 'all') return undefined;
    const { startYear } = await this.schoolYears.present();
    const classes = await this.homerooms.classesOf(account.accountId, startYear);
    return classes.map(({ name }) => name);
  }

  /**
   * A teacher sees what they uploaded themselves, as long as its class is theirs; anything else is as
   * good as not there.
   * @param roster.classNames of the students in it
   * @param ownClasses as `of` or `classNamesOf` tells
   * @throws CodedError `roster-import.not-found`
   */
  requireOwn(
    { accountId }: Principal,
    { uploadedBy, classNames }: { uploadedBy: string; classNames: readonly string[] },
    ownClasses: readonly string[] | undefined,
  ): void {
    if (ownClasses === undefined) return;
    const isTheirs = classNames.every((name) => ownClasses.includes(name));
    if (uploadedBy !== accountId || !isTheirs) throw new CodedError('roster-import.not-found');
  }
}

/** A roster as `requireOwn` looks at it. */
export function ownershipOf({
  uploadedBy,
  reading,
}: Pick<RosterImportEntity, 'uploadedBy' | 'reading'>): {
  uploadedBy: string;
  classNames: string[];
} {
  return {
    uploadedBy,
    classNames: [...new Set(reading.students.map(({ className }) => className))],
  };
}
