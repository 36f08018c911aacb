import { Controller, Get, Param, ParseUUIDPipe } from '@nestjs/common';
import { ApiOkResponse, ApiProperty, ApiTags } from '@nestjs/swagger';
import { RequiresAction } from '../../accounts/permissions/route-access.js';
import { CurrentAccount, type Principal } from '../../accounts/sessions/current-account.js';
import { NotDeliveredView, viewNotDelivered } from '../announcement-result-views.js';
import { type ClassAnnouncement, ListClassAnnouncements } from './list-class-announcements.js';

class ClassAnnouncementView {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty()
  title: string;

  @ApiProperty({ description: 'As it was written, with its fields in braces.' })
  text: string;

  @ApiProperty({ format: 'date-time', description: 'When it was to leave.' })
  leavesAt: string;

  @ApiProperty({ description: 'Messages to guardians of the class.' })
  total: number;

  @ApiProperty()
  underWay: number;

  @ApiProperty()
  confirmed: number;

  @ApiProperty()
  handedOver: number;

  @ApiProperty()
  didNotArrive: number;

  @ApiProperty()
  unknown: number;
}

class ClassAnnouncementListView {
  @ApiProperty({ type: [ClassAnnouncementView] })
  items: ClassAnnouncementView[];
}

class ClassNotDeliveredView {
  @ApiProperty({ type: [NotDeliveredView] })
  items: NotDeliveredView[];
}

/** What of the school's announcements went to one class. */
@ApiTags('announcements')
@Controller('classes/:id/announcements')
export class ClassAnnouncementsController {
  constructor(private readonly listAnnouncements: ListClassAnnouncements) {}

  /** Of the last sixty days, the latest first. */
  @Get()
  @RequiresAction('delivery.read-results')
  @ApiOkResponse({ type: ClassAnnouncementListView })
  async list(
    @CurrentAccount() person: Principal,
    @Param('id', ParseUUIDPipe) classId: string,
  ): Promise<ClassAnnouncementListView> {
    return { items: (await this.listAnnouncements.run(person, classId)).map(view) };
  }

  /** Whom of the class it did not reach, and why. */
  @Get(':announcementId/not-delivered')
  @RequiresAction('delivery.read-results')
  @ApiOkResponse({ type: ClassNotDeliveredView })
  async notDelivered(
    @CurrentAccount() person: Principal,
    @Param('id', ParseUUIDPipe) classId: string,
    @Param('announcementId', ParseUUIDPipe) id: string,
  ): Promise<ClassNotDeliveredView> {
    const items = await this.listAnnouncements.missing(person, classId, id);
    return { items: items.map(viewNotDelivered) };
  }
}

function view({ notBefore, ...announcement }: ClassAnnouncement): ClassAnnouncementView {
  return { ...announcement, leavesAt: notBefore.toISOString() };
}
