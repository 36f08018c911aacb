import {
  Body,
  Controller,
  Delete,
  Get,
  HttpCode,
  Param,
  ParseUUIDPipe,
  Post,
} from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { RequiresAction } from '../../accounts/permissions/route-access.js';
import { CurrentAccount, type Principal } from '../../accounts/sessions/current-account.js';
import { ReadStudent } from '../lists/read-student.js';
import { StudentDetailView } from '../lists/student-detail-view.js';
import { AddStudent } from './add-student.js';
import { ClassListStatesView, HandOverBody, NewStudentBody } from './class-list-views.js';
import { HandOverClassList } from './hand-over-class-list.js';
import { ListClassLists } from './list-class-lists.js';
import { TakeBackHandOver } from './take-back-hand-over.js';

@ApiTags('contacts')
@Controller()
export class ClassListsController {
  constructor(
    private readonly listClassLists: ListClassLists,
    private readonly addStudent: AddStudent,
    private readonly readStudent: ReadStudent,
    private readonly handOverClassList: HandOverClassList,
    private readonly takeBackHandOver: TakeBackHandOver,
  ) {}

  /** By class, what is handed over and what is missing; for a teacher their own class. */
  @Get('class-lists')
  @RequiresAction('contact.propose')
  @ApiOkResponse({ type: ClassListStatesView })
  list(@CurrentAccount() account: Principal): Promise<ClassListStatesView> {
    return this.listClassLists.run(account);
  }

  @Post('classes/:id/students')
  @RequiresAction('contact.propose')
  @ApiCreatedResponse({ type: StudentDetailView })
  async add(
    @CurrentAccount() account: Principal,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: NewStudentBody,
  ): Promise<StudentDetailView> {
    const studentId = await this.addStudent.run(account, id.toLowerCase(), body);
    return this.readStudent.run(account, studentId);
  }

  /** Says that the list of the class is complete. A later change of it takes the word back. */
  @Post('classes/:id/hand-over')
  @HttpCode(200)
  @RequiresAction('contact.propose')
  @ApiOkResponse({ type: ClassListStatesView })
  async handOver(
    @CurrentAccount() account: Principal,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { note }: HandOverBody,
  ): Promise<ClassListStatesView> {
    await this.handOverClassList.run(account, id.toLowerCase(), note ?? null);
    return this.listClassLists.run(account);
  }

  @Delete('classes/:id/hand-over')
  @HttpCode(204)
  @RequiresAction('contact.propose')
  @ApiNoContentResponse()
  async takeBack(
    @CurrentAccount() account: Principal,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<void> {
    await this.takeBackHandOver.run(account, id.toLowerCase());
  }
}
