import { Injectable } from '@nestjs/common';
import { type Role, type WaitingKind, waitingKinds } from '@lien-lac/domain';

/** For whom something may wait. */
export interface WaitingFor {
  readonly accountId: string;
  readonly role: Role;
}

/** One line of a person's home: how much of one kind waits, and where it is done. */
export interface WaitingLine {
  kind: WaitingKind;
  count: number;
  /** An address in the web app, such as `/announcements?waiting=announcements-to-approve`. */
  to: string;
  /** Until when, on the school clock, of what is late after that. */
  dueAt?: Date;
}

/** What of one module's waits for a person. Asked at every look at a home, so its queries are cheap. */
export type WaitingSource = (person: WaitingFor) => Promise<readonly WaitingLine[]>;

/** Where each module says what waits for a person, so that the home need not know the modules. */
@Injectable()
export class WaitingLines {
  private readonly sources: WaitingSource[] = [];

  register(source: WaitingSource): void {
    this.sources.push(source);
  }

  /** What waits for this person, the most pressing first; nothing of which there is none. */
  async of(person: WaitingFor): Promise<WaitingLine[]> {
    const lines = await Promise.all(this.sources.map((source) => source(person)));
    return lines
      .flat()
      .filter(({ count }) => count > 0)
      .sort((one, other) => waitingKinds.indexOf(one.kind) - waitingKinds.indexOf(other.kind));
  }
}
