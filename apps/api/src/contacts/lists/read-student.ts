import { Injectable } from '@nestjs/common';
import { type ConfirmationWay, mayDo, type MessageKind, studentReach } from '@lien-lac/domain';
import type { Principal } from '../../accounts/sessions/current-account.js';
import { AccountsService } from '../../accounts/staff/accounts-service.js';
import { type AuditDeed, AuditLog } from '../../platform/audit/audit-log.js';
import { Gateways } from '../../delivery/channels/gateways.js';
import { CodedError } from '../../platform/errors/coded-error.js';
import { ContactAccess } from '../access/contact-access.js';
import { isInService } from '../classes/describe-classes.js';
import { contactPermissions } from './contact-view.js';
import { readOnly } from './read-only.js';
import { guardianPermissions } from './student-view.js';
import {
  type GuardianDetailRow,
  StudentDetailRepository,
  type StudentDetailRow,
} from './student-detail.repository.js';
import type {
  GuardianDetailView,
  StaffAccountView,
  StudentDetailView,
} from './student-detail-view.js';

/** More than anybody scrolls through. */
const mostDeeds = 100;

type Names = ReadonlyMap<string, string>;

/** A student's page: everything the person may see of them. */
@Injectable()
export class ReadStudent {
  constructor(
    private readonly access: ContactAccess,
    private readonly students: StudentDetailRepository,
    private readonly accounts: AccountsService,
    private readonly audit: AuditLog,
    private readonly gateways: Gateways,
  ) {}

  /**
   * @param schoolYear another year than the present, in which the student was or will be in a class
   * @throws CodedError `student.not-found` also where they are not the person's to see,
   * `school-year.not-found`, `school-year.not-yours`
   */
  async run(account: Principal, id: string, schoolYear?: number): Promise<StudentDetailView> {
    const visibility = await this.access.visibility(account, undefined, schoolYear);
    const row = await this.students.find(visibility, id);
    if (row === null) throw new CodedError('student.not-found');
    const deeds = visibility.phones ? await this.deedsAbout(row) : [];
    if (!visibility.isOver && !(await this.hasTeacher(row))) row.homeroomAccountId = null;
    const names = await this.namesOf(row, deeds);
    await this.gateways.refreshIfOld();
    const view = visibility.phones
      ? describe(row, deeds, names, account, this.gateways.serves('zalo'))
      : describeNames(row, names);
    return visibility.isOver ? readOnly(view) : view;
  }

  private async deedsAbout({ guardians }: StudentDetailRow): Promise<AuditDeed[]> {
    const contactIds = guardians.flatMap(({ contacts }) => contacts.map(({ id }) => id));
    const guardianIds = guardians.map(({ id }) => id);
    const [ofContacts, ofGuardians] = await Promise.all([
      this.audit.about('contact', contactIds, mostDeeds),
      this.audit.about('guardian', guardianIds, mostDeeds),
    ]);
    return [...ofContacts, ...ofGuardians]
      .sort((one, other) => other.at.getTime() - one.at.getTime())
      .slice(0, mostDeeds);
  }

  /** Of a class whose teacher's account is disabled nobody is the teacher. */
  private async hasTeacher({ homeroomAccountId }: StudentDetailRow): Promise<boolean> {
    if (homeroomAccountId === null) return false;
    return isInService((await this.accounts.find(homeroomAccountId)) ?? undefined);
  }

  private async namesOf(
    { homeroomAccountId, guardians }: StudentDetailRow,
    deeds: readonly { actorId: string | null }[],
  ): Promise<Names> {
    const ids = [
      homeroomAccountId,
      ...guardians.flatMap(({ contacts }) =>
        contacts.flatMap((one) => [one.confirmedBy, one.proposedBy]),
      ),
      ...guardians.map(({ staffAccountId }) => staffAccountId),
      ...guardians.flatMap(({ optOuts }) => optOuts.map(({ recordedBy }) => recordedBy)),
      ...deeds.map(({ actorId }) => actorId),
    ].filter((id) => id !== null);
    const found = await this.accounts.findMany(ids);
    return new Map(found.map(({ id, displayName }) => [id, displayName]));
  }
}

function describe(
  row: StudentDetailRow,
  deeds: readonly AuditDeed[],
  names: Names,
  account: Principal,
  sendsByZalo: boolean,
): StudentDetailView {
  const { homeroomAccountId, ...student } = row;
  const guardians = row.guardians.map((guardian) => ({
    ...describeGuardian(guardian, names, account),
    sendsByZalo,
  }));
  const toReach = row.guardians.map(({ optOuts, contacts, preferences }) => ({
    contacts: contacts.filter(({ phone }) => phone !== null),
    emails: contacts.filter(({ email }) => email !== null),
    preferences,
    optedOutOf: optOuts.map(({ messageKind }) => messageKind),
  }));
  return {
    ...student,
    homeroomTeacherName: nameOf(names, homeroomAccountId),
    guardians,
    reach: studentReach(toReach, 'announcement'),
    can: { confirm: guardians.some(({ contacts }) => contacts?.some(({ can }) => can.confirm)) },
    history: deeds.map(({ at, action, actorId, subjectId, details }) => ({
      at: at.toISOString(),
      deed: action,
      actorName: nameOf(names, actorId),
      subjectId,
      how: (details.how as ConfirmationWay | undefined) ?? null,
      messageKind: (details.messageKind as MessageKind | undefined) ?? null,
    })),
  };
}

function describeGuardian(
  row: GuardianDetailRow,
  names: Names,
  { role }: Principal,
): GuardianDetailView {
  const { id, version, fullName, relationship, siblings, preferences } = row;
  return {
    ...{ id, version, fullName, relationship, siblings, preferences },
    optedOutOf: row.optOuts.map(({ messageKind }) => messageKind),
    optOuts: row.optOuts.map(({ recordedBy, at, ...optOut }) => ({
      ...optOut,
      at: instant(at)!,
      recordedByName: nameOf(names, recordedBy),
    })),
    contacts: row.contacts.map(({ confirmedBy, proposedBy, ...contact }) => ({
      ...contact,
      confirmedAt: instant(contact.confirmedAt),
      failingSince: instant(contact.failingSince),
      proposedAt: instant(contact.proposedAt),
      confirmedByName: nameOf(names, confirmedBy),
      proposedByName: nameOf(names, proposedBy),
      can: contactPermissions(contact.status, role),
    })),
    ...(mayDo(role, 'guardian.link-account') === null
      ? {}
      : { staffAccount: staffAccount(row, names) }),
    can: guardianPermissions(role),
  };
}

function describeNames(row: StudentDetailRow, names: Names): StudentDetailView {
  const { id, version, fullName, classId, className, homeroomAccountId } = row;
  return {
    ...{ id, version, fullName, classId, className },
    homeroomTeacherName: nameOf(names, homeroomAccountId),
    guardians: row.guardians.map((guardian) => ({
      id: guardian.id,
      fullName: guardian.fullName,
      relationship: guardian.relationship,
      siblings: guardian.siblings,
    })),
  };
}

function staffAccount(
  { staffAccountId }: GuardianDetailRow,
  names: Names,
): StaffAccountView | null {
  if (staffAccountId === null) return null;
  return { id: staffAccountId, displayName: nameOf(names, staffAccountId) ?? '' };
}

function nameOf(names: Names, accountId: string | null): string | null {
  return accountId === null ? null : (names.get(accountId) ?? null);
}

/** JSON of the database carries an instant with the offset of its session. */
function instant(text: string | null): string | null {
  return text === null ? null : new Date(text).toISOString();
}
