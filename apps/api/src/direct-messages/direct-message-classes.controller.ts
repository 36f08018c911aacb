import { Controller, Get, Param, ParseUUIDPipe } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { RequiresAction } from '../accounts/permissions/route-access.js';
import { CurrentAccount, type Principal } from '../accounts/sessions/current-account.js';
import { ClassFamilies } from '../contacts/audience/class-families.js';
import { ClassGroups } from '../contacts/groups/class-groups.js';
import { Configuration } from '../platform/configuration/configuration.js';
import { directMessageKind } from './compose-direct-message.js';
import { DirectMessageClassView } from './direct-message-class-view.js';
import { DirectMessageReach } from './direct-message-reach.js';

/** Whom somebody may pick who writes to a class. */
@ApiTags('direct messages')
@Controller('direct-message-classes')
export class DirectMessageClassesController {
  constructor(
    private readonly reach: DirectMessageReach,
    private readonly families: ClassFamilies,
    private readonly groups: ClassGroups,
    private readonly configuration: Configuration,
  ) {}

  /** The families of a class, with who can be reached and why others can't. */
  @Get(':id')
  @RequiresAction('direct-message.send')
  @ApiOkResponse({ type: DirectMessageClassView })
  async read(
    @CurrentAccount() person: Principal,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<DirectMessageClassView> {
    await this.reach.requireWriting(person, id);
    const [families, groups] = await Promise.all([
      this.families.of(id, directMessageKind),
      this.groups.of(person, id),
    ]);
    return { ...families, groups, prefix: this.configuration.messagePrefix };
  }
}
