import {
  Body,
  Controller,
  Delete,
  Get,
  HttpCode,
  Param,
  ParseUUIDPipe,
  Patch,
  Post,
} from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { RequiresAction } from '../../accounts/permissions/route-access.js';
import { CurrentAccount, type Principal } from '../../accounts/sessions/current-account.js';
import { AnswersEntityTag } from '../../platform/http/entity-tags/answers-entity-tag.js';
import {
  ChangesWhatWasSeen,
  type ExpectedVersion,
  IfMatch,
} from '../../platform/http/entity-tags/if-match.js';
import { NewGuardianBody } from '../class-lists/class-list-views.js';
import { GuardianDetailView } from '../lists/student-detail-view.js';
import { AddContact } from './add-contact.js';
import { AddGuardian } from './add-guardian.js';
import { CorrectGuardian } from './correct-guardian.js';
import { EndGuardianship } from './end-guardianship.js';
import { AddressBody, GuardianCorrectionBody, GuardianParameters } from './guardian-bodies.js';
import { ReadGuardian } from './read-guardian.js';

@ApiTags('contacts')
@Controller('students/:studentId/guardians')
export class GuardiansController {
  constructor(
    private readonly addGuardian: AddGuardian,
    private readonly readGuardian: ReadGuardian,
    private readonly correctGuardian: CorrectGuardian,
    private readonly endGuardianship: EndGuardianship,
    private readonly addContact: AddContact,
  ) {}

  @Post()
  @RequiresAction('contact.propose')
  @AnswersEntityTag()
  @ApiCreatedResponse({ type: GuardianDetailView })
  async add(
    @CurrentAccount() account: Principal,
    @Param('studentId', ParseUUIDPipe) studentId: string,
    @Body() body: NewGuardianBody,
  ): Promise<GuardianDetailView & { version: number }> {
    const id = await this.addGuardian.run(account, studentId, body);
    return this.readGuardian.run(account, studentId, id);
  }

  @Get(':id')
  @RequiresAction('contact.propose')
  @AnswersEntityTag()
  @ApiOkResponse({ type: GuardianDetailView })
  read(
    @CurrentAccount() account: Principal,
    @Param() { studentId, id }: GuardianParameters,
  ): Promise<GuardianDetailView & { version: number }> {
    return this.readGuardian.run(account, studentId, id);
  }

  @Patch(':id')
  @RequiresAction('contact.propose')
  @ChangesWhatWasSeen()
  @AnswersEntityTag()
  @ApiOkResponse({ type: GuardianDetailView })
  async correct(
    @CurrentAccount() account: Principal,
    @Param() { studentId, id }: GuardianParameters,
    @IfMatch() expected: ExpectedVersion,
    @Body() body: GuardianCorrectionBody,
  ): Promise<GuardianDetailView & { version: number }> {
    await this.correctGuardian.run(account, studentId, id, expected, body);
    return this.readGuardian.run(account, studentId, id);
  }

  /** Nothing more is sent on their account; what was said and done stays. */
  @Delete(':id')
  @HttpCode(204)
  @RequiresAction('contact.propose')
  @ChangesWhatWasSeen()
  @ApiNoContentResponse()
  async end(
    @CurrentAccount() account: Principal,
    @Param() { studentId, id }: GuardianParameters,
    @IfMatch() expected: ExpectedVersion,
  ): Promise<void> {
    await this.endGuardianship.run(account, studentId, id, expected);
  }

  /** A further number or an e-mail address, which waits for confirmation. */
  @Post(':id/contacts')
  @RequiresAction('contact.propose')
  @AnswersEntityTag()
  @ApiCreatedResponse({ type: GuardianDetailView })
  async addTo(
    @CurrentAccount() account: Principal,
    @Param() { studentId, id }: GuardianParameters,
    @Body() body: AddressBody,
  ): Promise<GuardianDetailView & { version: number }> {
    await this.addContact.run(account, studentId, id, body);
    return this.readGuardian.run(account, studentId, id);
  }
}
