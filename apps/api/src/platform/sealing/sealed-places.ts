import { Injectable } from '@nestjs/common';

/** One thing that is sealed, where it stands. */
export interface SealedThing {
  /** By which the things of a place are in order, and this one is found again. */
  key: string;
  /** Whose it is: as it was given to `SecretSeal`. */
  owner: string;
  sealed: Buffer;
}

/** Where a module keeps things sealed, so that they can be sealed anew with another key. */
export interface SealedPlace {
  /** Such as `second factors`. */
  readonly name: string;
  /**
   * The next things after a key, in the order of the keys; none where there are no more.
   * @param after null for the first ones
   */
  next(after: string | null, most: number): Promise<SealedThing[]>;
  /** Puts a thing sealed anew in the place of what it was; not where it has been changed meanwhile. */
  replace(thing: SealedThing, anew: Buffer): Promise<void>;
}

/** Where each module says what it keeps sealed, so that nothing is forgotten when the key changes. */
@Injectable()
export class SealedPlaces {
  private readonly places: SealedPlace[] = [];

  register(place: SealedPlace): void {
    this.places.push(place);
  }

  all(): readonly SealedPlace[] {
    return this.places;
  }
}
