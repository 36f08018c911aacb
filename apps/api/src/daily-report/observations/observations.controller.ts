import {
  Body,
  Controller,
  Delete,
  Get,
  HttpCode,
  Param,
  ParseUUIDPipe,
  Put,
  Query,
} from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { RequiresAction } from '../../accounts/permissions/route-access.js';
import { CurrentAccount, type Principal } from '../../accounts/sessions/current-account.js';
import { DescribeObservations } from './describe-observations.js';
import { ObservationBody, ObservationDayQuery } from './observation-bodies.js';
import { ObservationDayView, ObservationGridView } from './observation-views.js';
import { RecordObservation } from './record-observation.js';
import { TakeBackObservation } from './take-back-observation.js';

/** What Giám thị and Bán trú see of the classes during the day (procedure § 3.2). */
@ApiTags('daily report')
@Controller()
export class ObservationsController {
  constructor(
    private readonly describe: DescribeObservations,
    private readonly record: RecordObservation,
    private readonly takeBack: TakeBackObservation,
  ) {}

  /** Every class and who is in it today, for one's own department. */
  @Get('observation-grid')
  @RequiresAction('observation.record')
  @ApiOkResponse({ type: ObservationGridView })
  grid(@CurrentAccount() person: Principal): Promise<ObservationGridView> {
    return this.describe.grid(person);
  }

  /** A day by class: of all, of one's department, or of one's class. */
  @Get('observations')
  @RequiresAction('observation.read')
  @ApiOkResponse({ type: ObservationDayView })
  day(
    @CurrentAccount() person: Principal,
    @Query() query: ObservationDayQuery,
  ): Promise<ObservationDayView> {
    return this.describe.day(person, query);
  }

  /** Records what was seen, or changes it; the id is the caller's own, and new for each. */
  @Put('observations/:id')
  @HttpCode(204)
  @RequiresAction('observation.record')
  @ApiNoContentResponse()
  async put(
    @CurrentAccount() person: Principal,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { minutes = null, word = '', ...seen }: ObservationBody,
  ): Promise<void> {
    await this.record.run(person, id.toLowerCase(), { ...seen, minutes, word });
  }

  @Delete('observations/:id')
  @HttpCode(204)
  @RequiresAction('observation.record')
  @ApiNoContentResponse()
  async remove(
    @CurrentAccount() person: Principal,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<void> {
    await this.takeBack.run(person, id.toLowerCase());
  }
}
