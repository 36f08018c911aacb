import { Injectable } from '@nestjs/common';
import { SealedPlaces } from './sealed-places.js';
import { SecretSeal } from './secret-seal.js';

/** What became of the things of one place. */
export interface RotatedPlace {
  name: string;
  sealedAnew: number;
  /** Those that had been sealed with the key of now before. */
  asTheyWere: number;
  /** Those that neither key opens: sealed with one that is gone, or changed by somebody. */
  unreadable: number;
}

const atOnce = 200;

/**
 * Seals everything anew with the key of now. Each thing is a step of its own, and what is done is found
 * done: it may be killed at any moment and begun again, beside processes that go on working.
 */
@Injectable()
export class RotateSecrets {
  constructor(
    private readonly places: SealedPlaces,
    private readonly seal: SecretSeal,
  ) {}

  async run(): Promise<RotatedPlace[]> {
    const rotated: RotatedPlace[] = [];
    for (const place of this.places.all()) {
      const sums = { name: place.name, sealedAnew: 0, asTheyWere: 0, unreadable: 0 };
      for (let things = await place.next(null, atOnce); things.length > 0;) {
        for (const thing of things) {
          const anew = this.anew(thing.sealed, thing.owner);
          if (typeof anew === 'string') {
            sums[anew] += 1;
            continue;
          }
          await place.replace(thing, anew);
          sums.sealedAnew += 1;
        }
        things = await place.next(things.at(-1)!.key, atOnce);
      }
      rotated.push(sums);
    }
    return rotated;
  }

  private anew(sealed: Buffer, owner: string): Buffer | 'asTheyWere' | 'unreadable' {
    if (this.seal.isOfKeyOfNow(sealed, owner)) return 'asTheyWere';
    try {
      return this.seal.sealBytes(this.seal.openBytes(sealed, owner), owner);
    } catch {
      return 'unreadable';
    }
  }
}
