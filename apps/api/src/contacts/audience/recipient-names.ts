import { Injectable } from '@nestjs/common';
import {
  type AudienceRule,
  audienceText,
  type AudienceText,
  schoolDate,
  type StudentQuery,
} from '@lien-lac/domain';
import { SchoolClock } from '../../platform/clock/school-clock.js';
import { contactIdOf, contactReference } from '../guardians/contact-reference.js';
import { type ContactNames, ContactNamesRepository } from './contact-names.repository.js';

export type { ContactNames };

export type NamesById = ReadonlyMap<string, string>;

/** Who stands behind the opaque references of a send, and behind the rule of an audience. */
@Injectable()
export class RecipientNames {
  constructor(
    private readonly schoolClock: SchoolClock,
    private readonly names: ContactNamesRepository,
  ) {}

  /**
   * Of whom these contacts are now, by their references; references of anything else are left out.
   * A phone of several children stands for several contacts.
   */
  async of(references: readonly string[]): Promise<Map<string, ContactNames>> {
    const contactIds = references.flatMap((reference) => contactIdOf(reference) ?? []);
    if (contactIds.length === 0) return new Map();
    const found = await this.names.find(await this.today(), contactIds);
    return new Map(found.map((names) => [contactReference(names.contactId), names]));
  }

  /** The references of all contacts of the students who are in a class now. */
  async referencesOfClass(classId: string): Promise<string[]> {
    return (await this.names.listOfClass(classId, await this.today())).map(contactReference);
  }

  /**
   * The references of all contacts of the students whom somebody looks for, those who have left among them.
   * @param phones whether the person may see numbers
   */
  async referencesFound(query: StudentQuery, phones: boolean): Promise<string[]> {
    return (await this.names.listFound(query, phones, await this.today())).map(contactReference);
  }

  /** Audiences in words, in their order; one query for the classes of all, and one for the groups. */
  async inWords(rules: readonly AudienceRule[]): Promise<AudienceText[]> {
    const [classes, groups] = await Promise.all([
      this.named(rules.flatMap(classesOf), (ids) => this.names.listClassNames(ids)),
      this.named(rules.flatMap(groupsOf), (ids) => this.names.listGroupNames(ids)),
    ]);
    return rules.map((rule) =>
      audienceText(rule, {
        classes: classes(rule.kind === 'classes' ? rule.classIds : []),
        groups: groups(rule.kind === 'picked' ? rule.groupIds : []),
        exceptClasses: classes(rule.except?.classIds ?? []),
        exceptGroups: groups(rule.except?.groupIds ?? []),
      }),
    );
  }

  /** What classes and groups are called, by their ids. */
  async namesOf(classIds: readonly string[], groupIds: readonly string[]): Promise<NamesById> {
    const [classes, groups] = await Promise.all([
      this.names.listClassNames(classIds),
      this.names.listGroupNames(groupIds),
    ]);
    return new Map([...classes, ...groups].map(({ id, name }) => [id, name]));
  }

  private async named(
    ids: readonly string[],
    list: (ids: readonly string[]) => Promise<{ id: string; name: string }[]>,
  ): Promise<(wanted: readonly string[]) => string[]> {
    const found = ids.length === 0 ? [] : await list(ids);
    return (wanted) => found.filter(({ id }) => wanted.includes(id)).map(({ name }) => name);
  }

  private async today(): Promise<string> {
    return schoolDate(await this.schoolClock.now());
  }
}

function classesOf(rule: AudienceRule): string[] {
  return [...(rule.kind === 'classes' ? rule.classIds : []), ...(rule.except?.classIds ?? [])];
}

function groupsOf(rule: AudienceRule): string[] {
  return [...(rule.kind === 'picked' ? rule.groupIds : []), ...(rule.except?.groupIds ?? [])];
}
