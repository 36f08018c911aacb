import { Body, Controller, Get, HttpCode, Param, Post, Put, Query, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import {
  type ApiClientPrincipal,
  CurrentApiClient,
} from '../accounts/api-clients/current-api-client.js';
import { RequiresApiScope } from '../accounts/permissions/route-access.js';
import { Idempotent } from '../platform/http/idempotency/idempotent.js';
import { DescribesBatch, DescribesChanges, DescribesPush, DescribesRead } from './api-examples.js';
import { ChangesQuery } from './changes-query.js';
import { PushBatch } from './push/push-batch.js';
import { BatchBody, StudentPushBody } from './push/push-bodies.js';
import { PushStudents } from './push/push-students.js';
import {
  type BatchView,
  type PushView,
  statusOf,
  viewBatchItem,
  viewPush,
} from './push/push-views.js';
import { EnrolmentRecords } from './records/enrolment-records.js';
import {
  EnrolmentRecordPageView,
  EnrolmentRecordView,
  viewRecord,
} from './records/record-views.js';

/** What the enrolment system tells of students, and learns of them. */
@ApiTags('enrolment system')
@Controller('enrolment/students')
export class EnrolmentStudentsController {
  constructor(
    private readonly pushStudents: PushStudents,
    private readonly pushBatch: PushBatch,
    private readonly records: EnrolmentRecords,
  ) {}

  @Put(':externalId')
  @RequiresApiScope('enrolment.write')
  @Idempotent()
  @DescribesPush()
  async push(
    @CurrentApiClient() client: ApiClientPrincipal,
    @Param('externalId') externalId: string,
    @Body() sent: StudentPushBody,
    @Res({ passthrough: true }) response: Response,
  ): Promise<PushView> {
    const [answer] = await this.pushStudents.run(client, [{ externalId, sent }]);
    const view = viewPush(answer!);
    response.status(statusOf(view.result));
    return view;
  }

  @Post('batches')
  @HttpCode(200)
  @RequiresApiScope('enrolment.write')
  @Idempotent()
  @DescribesBatch()
  async pushMany(
    @CurrentApiClient() client: ApiClientPrincipal,
    @Body() { students }: BatchBody,
  ): Promise<BatchView> {
    const answers = await this.pushBatch.run(client, students);
    return { students: answers.map(({ externalId, answer }) => viewBatchItem(externalId, answer)) };
  }

  @Get(':externalId')
  @RequiresApiScope('enrolment.read')
  @DescribesRead()
  async read(@Param('externalId') externalId: string): Promise<EnrolmentRecordView> {
    return viewRecord(await this.records.one(externalId));
  }

  @Get()
  @RequiresApiScope('enrolment.read')
  @DescribesChanges()
  async changes(@Query() { cursor, limit = 100 }: ChangesQuery): Promise<EnrolmentRecordPageView> {
    const { states, ...page } = await this.records.changes(cursor ?? null, limit);
    return { students: states.map(viewRecord), ...page };
  }
}
