import { Injectable } from '@nestjs/common';

/** Real time: leases, sessions, one-time codes, back-off. Tests put a subclass in its place. */
@Injectable()
export class RealClock {
  now(): Date {
    return new Date();
  }
}
