import { Injectable } from '@nestjs/common';

/** Something that grows, and of which what is old is not needed any more. */
export interface OldData {
  /** What it is, for the log. */
  readonly name: string;
  /**
   * Removes a little of it: so much that nobody who works on the same tables waits for it.
   * @returns whether there may be more
   */
  removeSome(): Promise<boolean>;
}

/** Where each module says what of its tables grows old. */
@Injectable()
export class OldDataSources {
  readonly all: OldData[] = [];

  register(source: OldData): void {
    this.all.push(source);
  }
}
