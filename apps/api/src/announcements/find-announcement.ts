import {
  type AnnouncementAction,
  announcementRefusal,
  type AnnouncementMove,
  announcementMoves,
} from '@lien-lac/domain';
import { Injectable } from '@nestjs/common';
import type { Principal } from '../accounts/sessions/current-account.js';
import { CodedError } from '../platform/errors/coded-error.js';
import type { AnnouncementEntity } from './announcement.entity.js';
import { AnnouncementRepository } from './announcement.repository.js';

const refusalCodes = {
  'not-permitted': 'announcement.not-permitted',
  own: 'announcement.own',
  'not-asked-by-cgcn': 'announcement.not-asked-by-cgcn',
} as const;

@Injectable()
export class FindAnnouncement {
  constructor(private readonly repository: AnnouncementRepository) {}

  /**
   * The announcement, for a person who wants to do this with it.
   * @throws CodedError `announcement.not-found` also where they may not read it, so that an id tells
   * nothing; else why they may not
   */
  async for(
    person: Principal,
    action: AnnouncementAction,
    id: string,
  ): Promise<AnnouncementEntity> {
    const announcement = await this.repository.find(id);
    if (
      announcement === null ||
      announcementRefusal('announcement.read', person, announcement) !== null
    ) {
      throw new CodedError('announcement.not-found');
    }
    const refusal = announcementRefusal(action, person, announcement);
    if (refusal !== null) throw new CodedError(refusalCodes[refusal]);
    return announcement;
  }
}

/** @throws CodedError `announcement.moved-on` when the move cannot begin where the announcement stands */
export function requireMovable(announcement: AnnouncementEntity, move: AnnouncementMove): void {
  const from: readonly string[] = announcementMoves[move].from;
  if (!from.includes(announcement.status)) throw new CodedError('announcement.moved-on');
}
