import { isSchoolWide } from '@lien-lac/domain';
import { Injectable } from '@nestjs/common';
import type { Request } from 'express';
import type { SecondFactorCondition } from '../accounts/second-factor/asks-second-factor.js';
import { AnnouncementRepository } from './announcement.repository.js';

const uuid = /^[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}$/i;

/** Holds for the announcements whose word goes to the whole school. */
@Injectable()
export class WhenSchoolWide implements SecondFactorCondition {
  constructor(private readonly repository: AnnouncementRepository) {}

  async holds(request: Request): Promise<boolean> {
    const { id } = request.params;
    // What is no announcement is answered for by the route.
    if (typeof id !== 'string' || !uuid.test(id)) return false;
    const announcement = await this.repository.find(id);
    return announcement !== null && isSchoolWide(announcement.audience);
  }
}
