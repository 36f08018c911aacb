import { Controller, Delete, Get, HttpCode, Param, Req, Res } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { RealClock } from '../../platform/clock/real-clock.js';
import { sessionMark } from '../../platform/http/request-origin.js';
import { RequiresAction } from '../permissions/route-access.js';
import { CurrentAccount, type Principal } from './current-account.js';
import { EndAllSessions } from './end-all-sessions.js';
import { EndSession } from './end-session.js';
import { describeOwnSession, OwnSessionListView } from './own-sessions-view.js';
import { SessionStore } from './session-store.js';
import { SessionsRepository } from './sessions.repository.js';

/** Where a person is signed in, to see and to end. */
@ApiTags('sessions')
@Controller('sessions')
export class OwnSessionsController {
  constructor(
    private readonly sessions: SessionsRepository,
    private readonly sessionStore: SessionStore,
    private readonly endSession: EndSession,
    private readonly endAllSessions: EndAllSessions,
    private readonly realClock: RealClock,
  ) {}

  @Get()
  @RequiresAction('session.read')
  @ApiOkResponse({ type: OwnSessionListView })
  async list(
    @CurrentAccount() person: Principal,
    @Req() request: Request,
  ): Promise<OwnSessionListView> {
    const found = await this.sessions.list(person.accountId, this.realClock.now());
    const current = sessionMark(request.sessionID);
    return { sessions: found.map((session) => describeOwnSession(session, current)) };
  }

  @Delete(':id')
  @HttpCode(204)
  @RequiresAction('session.end')
  @ApiNoContentResponse()
  async signOutOne(
    @CurrentAccount() person: Principal,
    @Param('id') id: string,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<void> {
    await this.endSession.run(person.accountId, id);
    if (id === sessionMark(request.sessionID)) await this.sessionStore.end(request, response);
  }

  @Delete()
  @HttpCode(204)
  @RequiresAction('session.end')
  @ApiNoContentResponse()
  async signOutEverywhere(
    @CurrentAccount() person: Principal,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<void> {
    await this.endAllSessions.run(person.accountId);
    await this.sessionStore.end(request, response);
  }
}
