import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { RequiresAction } from '../accounts/permissions/route-access.js';
import { CurrentAccount, type Principal } from '../accounts/sessions/current-account.js';
import { ReadRestoredBackup } from './read-restored-backup.js';
import { RestoredBackupAnswer, RestoredDecisionBody } from './restored-backup-views.js';
import { SeeToRestoredBackup } from './see-to-restored-backup.js';

@ApiTags('restored-backup')
@Controller('restored-backup')
export class RestoredBackupController {
  constructor(
    private readonly readBackup: ReadRestoredBackup,
    private readonly seeTo: SeeToRestoredBackup,
  ) {}

  /** Whether the data came out of a backup that somebody still has to see to. */
  @Get()
  @RequiresAction('settings.change')
  @ApiOkResponse({ type: RestoredBackupAnswer })
  read(): Promise<RestoredBackupAnswer> {
    return this.readBackup.run();
  }

  /** Says of the unknown messages that have no page of their own how they ended. */
  @Post('decisions')
  @HttpCode(200)
  @RequiresAction('settings.change')
  @ApiOkResponse({ type: RestoredBackupAnswer })
  async decide(
    @CurrentAccount() person: Principal,
    @Body() { decision }: RestoredDecisionBody,
  ): Promise<RestoredBackupAnswer> {
    await this.seeTo.decideOthers(person, decision);
    return this.readBackup.run();
  }

  /** Somebody has seen to it. */
  @Post('acknowledgement')
  @HttpCode(200)
  @RequiresAction('settings.change')
  @ApiOkResponse({ type: RestoredBackupAnswer })
  async acknowledge(@CurrentAccount() person: Principal): Promise<RestoredBackupAnswer> {
    await this.seeTo.markSeen(person);
    return this.readBackup.run();
  }
}
