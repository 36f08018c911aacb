import { Body, Controller, Delete, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { schoolYearFrom } from '@lien-lac/domain';
import { RequiresAction } from '../../accounts/permissions/route-access.js';
import { CurrentAccount, type Principal } from '../../accounts/sessions/current-account.js';
import { ListSchoolYears } from './list-school-years.js';
import { countsOf, OpenSchoolYear } from './open-school-year.js';
import { PreviewRollOver } from './preview-roll-over.js';
import {
  OpenSchoolYearBody,
  RollOverPreviewBody,
  SchoolYearParameters,
} from './roll-over-bodies.js';
import { RollOverPreviewView } from './roll-over-views.js';
import { OpenedSchoolYearView, SchoolYearListView } from './school-year-views.js';
import { UndoRollOver } from './undo-roll-over.js';

@ApiTags('school life')
@Controller('school-years')
export class SchoolYearsController {
  constructor(
    private readonly listSchoolYears: ListSchoolYears,
    private readonly previewRollOver: PreviewRollOver,
    private readonly openSchoolYear: OpenSchoolYear,
    private readonly undoRollOver: UndoRollOver,
  ) {}

  @Get()
  @RequiresAction('school-year.read')
  @ApiOkResponse({ type: SchoolYearListView })
  list(@CurrentAccount() account: Principal): Promise<SchoolYearListView> {
    return this.listSchoolYears.run(account);
  }

  /** What moving everyone up would do, class by class. Moves nobody. */
  @Post('next/previews')
  @RequiresAction('school-year.manage')
  @ApiCreatedResponse({ type: RollOverPreviewView })
  preview(
    @CurrentAccount() { accountId }: Principal,
    @Body() body: RollOverPreviewBody,
  ): Promise<RollOverPreviewView> {
    return this.previewRollOver.run(accountId, {
      startsOn: body.startsOn ?? null,
      repeaters: (body.repeaters ?? []).map(({ studentId, className }) => ({
        studentId: studentId.toLowerCase(),
        className: className ?? null,
      })),
      entryClasses: body.entryClasses ?? null,
      teachers: (body.teachers ?? []).map(({ className, accountId: teacherId }) => ({
        className,
        accountId: teacherId.toLowerCase(),
      })),
    });
  }

  /** Moves everyone up, as the preview showed it. */
  @Post()
  @RequiresAction('school-year.manage')
  @ApiCreatedResponse({ type: OpenedSchoolYearView })
  async open(
    @CurrentAccount() { accountId }: Principal,
    @Body() { fingerprint }: OpenSchoolYearBody,
  ): Promise<OpenedSchoolYearView> {
    const plan = await this.openSchoolYear.run(accountId, fingerprint);
    const { startYear, label } = schoolYearFrom(plan.startYear);
    const { classes, movedUp, repeaters, graduates, leftOut } = countsOf(plan);
    return {
      ...{ startYear, label, startsOn: plan.startsOn },
      ...{ classes, movedUp, repeaters, graduates, leftOut },
    };
  }

  /** Takes the move up back, as long as nothing of the new year would be lost. */
  @Delete(':year/roll-over')
  @HttpCode(204)
  @RequiresAction('school-year.manage')
  @ApiNoContentResponse()
  async undo(
    @CurrentAccount() { accountId }: Principal,
    @Param() { year }: SchoolYearParameters,
  ): Promise<void> {
    await this.undoRollOver.run(accountId, year);
  }
}
