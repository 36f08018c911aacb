import {
  Body,
  Controller,
  Delete,
  Get,
  HttpCode,
  Param,
  ParseUUIDPipe,
  Post,
  Query,
} from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { RequiresAction } from '../../accounts/permissions/route-access.js';
import { CurrentAccount, type Principal } from '../../accounts/sessions/current-account.js';
import { ListMerges } from './list-merges.js';
import { ListSuggestions } from './list-suggestions.js';
import { MergeGuardians } from './merge-guardians.js';
import {
  GuardianMergePageView,
  GuardianMergesQuery,
  MergeBody,
  MergedView,
  MergeSuggestionPageView,
  NotSamePersonBody,
  SuggestionsQuery,
} from './merge-views.js';
import { RefuseSuggestion } from './refuse-suggestion.js';
import { UndoMerge } from './undo-merge.js';

@ApiTags('contacts')
@Controller('guardian-merges')
export class GuardianMergesController {
  constructor(
    private readonly listMerges: ListMerges,
    private readonly listSuggestions: ListSuggestions,
    private readonly refuseSuggestion: RefuseSuggestion,
    private readonly mergeGuardians: MergeGuardians,
    private readonly undoMerge: UndoMerge,
  ) {}

  /** Which guardians were made one. */
  @Get()
  @RequiresAction('contact.merge')
  @ApiOkResponse({ type: GuardianMergePageView })
  list(
    @Query() { guardianId, cursor, limit = 50 }: GuardianMergesQuery,
  ): Promise<GuardianMergePageView> {
    return this.listMerges.run(guardianId ?? null, cursor ?? null, limit);
  }

  /** Guardians who share a phone and may be one person. */
  @Get('suggestions')
  @RequiresAction('contact.merge')
  @ApiOkResponse({ type: MergeSuggestionPageView })
  suggestions(@Query() { cursor, limit = 50 }: SuggestionsQuery): Promise<MergeSuggestionPageView> {
    return this.listSuggestions.run(cursor ?? null, limit);
  }

  /** They are two people: they are not offered again. */
  @Post('suggestions/refusals')
  @HttpCode(204)
  @RequiresAction('contact.merge')
  @ApiNoContentResponse()
  async refuse(
    @CurrentAccount() { accountId }: Principal,
    @Body() { guardianIds: [one, other] }: NotSamePersonBody,
  ): Promise<void> {
    await this.refuseSuggestion.run(accountId, one!.toLowerCase(), other!.toLowerCase());
  }

  /** They are one person: everything of the one comes to the other. */
  @Post()
  @RequiresAction('contact.merge')
  @ApiCreatedResponse({ type: MergedView })
  async merge(
    @CurrentAccount() { accountId }: Principal,
    @Body() { keptId, goneId }: MergeBody,
  ): Promise<MergedView> {
    return {
      id: await this.mergeGuardians.run(accountId, keptId.toLowerCase(), goneId.toLowerCase()),
    };
  }

  /** Splits them again. */
  @Delete(':id')
  @HttpCode(204)
  @RequiresAction('contact.merge')
  @ApiNoContentResponse()
  async undo(
    @CurrentAccount() { accountId }: Principal,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<void> {
    await this.undoMerge.run(accountId, id);
  }
}
