import { Injectable } from '@nestjs/common';
import type { Transaction } from '../../platform/database/database.js';

/** What hangs on classes in another module: announcements to them, messages, diaries, observations. */
export interface ClassUse {
  what: 'announcements' | 'direct-messages' | 'class-diaries' | 'observations' | 'daily-reports';
  count: number;
}

/** How much of one module's hangs on any of these classes. */
export type ClassUseSource = (
  transaction: Transaction,
  classIds: readonly string[],
) => Promise<ClassUse>;

/** Where each module says what hangs on classes, so that nobody takes one away under it. */
@Injectable()
export class ClassUses {
  private readonly sources: ClassUseSource[] = [];

  register(source: ClassUseSource): void {
    this.sources.push(source);
  }

  /** Nothing of which there is none. */
  async of(transaction: Transaction, classIds: readonly string[]): Promise<ClassUse[]> {
    const uses: ClassUse[] = [];
    // One after the other: a transaction is one connection.
    for (const source of this.sources) uses.push(await source(transaction, classIds));
    return uses.filter(({ count }) => count > 0);
  }
}
