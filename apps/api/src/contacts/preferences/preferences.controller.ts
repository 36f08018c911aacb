import {
  type ContactChannel,
  contactChannels,
  type ContactLanguage,
  contactLanguages,
  type MessageKind,
  messageKinds,
} from '@lien-lac/domain';
import { Body, Controller, Param, Put } from '@nestjs/common';
import { ApiOkResponse, ApiProperty, ApiTags } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsIn,
  ValidateNested,
} from 'class-validator';
import { RequiresAction } from '../../accounts/permissions/route-access.js';
import { CurrentAccount, type Principal } from '../../accounts/sessions/current-account.js';
import { AnswersEntityTag } from '../../platform/http/entity-tags/answers-entity-tag.js';
import {
  ChangesWhatWasSeen,
  type ExpectedVersion,
  IfMatch,
} from '../../platform/http/entity-tags/if-match.js';
import { GuardianParameters } from '../guardians/guardian-bodies.js';
import { ReadGuardian } from '../guardians/read-guardian.js';
import { GuardianDetailView } from '../lists/student-detail-view.js';
import { SetPreferences } from './set-preferences.js';

class PreferenceBody {
  @ApiProperty({ enum: messageKinds, enumName: 'MessageKind' })
  @IsIn(messageKinds)
  messageKind: MessageKind;

  @ApiProperty({ description: 'False where the family leaves this kind to another guardian.' })
  @IsBoolean()
  receives: boolean;

  @ApiProperty({ enum: contactChannels, enumName: 'ContactChannel' })
  @IsIn(contactChannels)
  channel: ContactChannel;

  @ApiProperty({ enum: contactLanguages, enumName: 'ContactLanguage' })
  @IsIn(contactLanguages)
  language: ContactLanguage;
}

class PreferencesBody {
  @ApiProperty({ type: [PreferenceBody], minItems: 1, maxItems: 3 })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(messageKinds.length)
  @ArrayUnique(({ messageKind }: PreferenceBody) => messageKind)
  @ValidateNested({ each: true })
  @Type(() => PreferenceBody)
  preferences: PreferenceBody[];
}

@ApiTags('contacts')
@Controller('students/:studentId/guardians/:id/preferences')
export class PreferencesController {
  constructor(
    private readonly setPreferences: SetPreferences,
    private readonly readGuardian: ReadGuardian,
  ) {}

  /** Kinds that are not named stay as they are. */
  @Put()
  @RequiresAction('contact.propose')
  @ChangesWhatWasSeen()
  @AnswersEntityTag()
  @ApiOkResponse({ type: GuardianDetailView })
  async set(
    @CurrentAccount() account: Principal,
    @Param() { studentId, id }: GuardianParameters,
    @IfMatch() expected: ExpectedVersion,
    @Body() { preferences }: PreferencesBody,
  ): Promise<GuardianDetailView & { version: number }> {
    await this.setPreferences.run(account, studentId, id, expected, preferences);
    return this.readGuardian.run(account, studentId, id);
  }
}
