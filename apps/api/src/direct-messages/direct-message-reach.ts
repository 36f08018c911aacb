import { mayDo } from '@lien-lac/domain';
import { Injectable } from '@nestjs/common';
import type { Principal } from '../accounts/sessions/current-account.js';
import { AccountsService } from '../accounts/staff/accounts-service.js';
import { Homerooms } from '../contacts/classes/homerooms.js';
import { SchoolYears } from '../contacts/school-years/school-years.js';
import { CodedError } from '../platform/errors/coded-error.js';

/** Which classes a person may write to, and whose messages they may see. */
@Injectable()
export class DirectMessageReach {
  constructor(
    private readonly schoolYears: SchoolYears,
    private readonly homerooms: Homerooms,
    private readonly accounts: AccountsService,
  ) {}

  /** @throws CodedError `class.not-found` where the person may not write to the class */
  async requireWriting(person: Principal, classId: string): Promise<void> {
    const reach = mayDo(person.role, 'direct-message.send');
    if (reach === 'one-class') return;
    if (reach === 'own-class' && (await this.hasHomeroom(person, classId))) return;
    throw new CodedError('class.not-found');
  }

  /**
   * Whether the person may see what became of a message that somebody sent to a class. Who had the
   * class and no longer has it sees nothing of it, not even what they sent themselves.
   */
  async maySee(person: Principal, message: { classId: string }): Promise<boolean> {
    const reach = mayDo(person.role, 'delivery.read-results');
    if (reach === 'all') return true;
    return reach === 'own-class' && (await this.hasHomeroom(person, message.classId));
  }

  /**
   * Whether the person may call back what of a message has not left: whoever sent it, as long as they
   * may see it; and CGCN where the sender no longer can (decision 26).
   */
  async mayCallBack(
    person: Principal,
    message: { classId: string; sentBy: string },
  ): Promise<boolean> {
    if (message.sentBy === person.accountId) return this.maySee(person, message);
    if (mayDo(person.role, 'delivery.operate') !== 'general-and-own') return false;
    return !(await this.senderAnswersFor(message));
  }

  /** The classes that a person has this year, as their teacher or a deputy. */
  async classesOf({ accountId }: Pick<Principal, 'accountId'>): Promise<string[]> {
    const { startYear } = await this.schoolYears.present();
    const classes = await this.homerooms.classesOf(accountId, startYear);
    return classes.map(({ id }) => id);
  }

  /** Whether who sent it can still sign in, and may still write to the class. */
  async senderAnswersFor({
    classId,
    sentBy,
  }: {
    classId: string;
    sentBy: string;
  }): Promise<boolean> {
    const sender = await this.accounts.find(sentBy);
    if (sender?.status !== 'active') return false;
    const reach = mayDo(sender.role, 'direct-message.send');
    if (reach === 'one-class') return true;
    return reach === 'own-class' && (await this.hasHomeroom({ accountId: sentBy }, classId));
  }

  private async hasHomeroom(
    person: Pick<Principal, 'accountId'>,
    classId: string,
  ): Promise<boolean> {
    return (await this.classesOf(person)).includes(classId);
  }
}
