import { Injectable } from '@nestjs/common';
import { type AudienceRule, audienceText, type AudienceText, schoolDate } from '@lien-lac/domain';
import { SchoolClock } from '../../platform/clock/school-clock.js';
import { contactIdOf, contactReference } from '../guardians/contact-reference.js';
import { type ContactNames, ContactNamesRepository } from './contact-names.repository.js';

export type { ContactNames };

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

  /** Audiences in words, in their order; one query for all of them. */
  async inWords(rules: readonly AudienceRule[]): Promise<AudienceText[]> {
    const ids = rules.flatMap((rule) => (rule.kind === 'classes' ? rule.classIds : []));
    const classes = ids.length === 0 ? [] : await this.names.listClassNames(ids);
    return rules.map((rule) => {
      const wanted = rule.kind === 'classes' ? new Set(rule.classIds) : new Set<string>();
      return audienceText(
        rule,
        classes.filter(({ id }) => wanted.has(id)).map(({ name }) => name),
      );
    });
  }

  private async today(): Promise<string> {
    return schoolDate(await this.schoolClock.now());
  }
}
