import { Body, Controller, Delete, Get, HttpCode, Post, Req, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { LimitedTries } from '../permissions/limited-tries.js';
import { PublicRoute, RequiresAction } from '../permissions/route-access.js';
import { Authentication } from './authentication.js';
import { CurrentAccount, type Principal } from './current-account.js';
import { DescribeSession } from './describe-session.js';
import { EndAllSessions } from './end-all-sessions.js';
import { protectionToken } from './forgery-protection.js';
import { RecordSignIn } from './record-sign-in.js';
import { SessionView, SignInBody, SignInView } from './session-view.js';
import { SessionStore } from './session-store.js';

@ApiTags('sessions')
@Controller()
export class SessionsController {
  constructor(
    private readonly authentication: Authentication,
    private readonly describe: DescribeSession,
    private readonly sessionStore: SessionStore,
    private readonly recordSignIn: RecordSignIn,
    private readonly endAllSessions: EndAllSessions,
  ) {}

  /**
   * Signs in. Another site can't do it to a visitor's browser: only a JSON body is read, and no
   * foreign page may send one.
   */
  @Post('session')
  @PublicRoute('nobody is signed in before signing in')
  @LimitedTries()
  @ApiCreatedResponse({ type: SessionView })
  async signIn(
    // Read by passport; named here so that its shape is checked first.
    @Body() _credentials: SignInBody,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<SessionView> {
    const person = await this.authentication.signIn(request, response);
    await this.recordSignIn.run(person.accountId);
    return this.describe.of(person, protectionToken(request));
  }

  @Get('session')
  @RequiresAction('session.read')
  @ApiOkResponse({ type: SessionView })
  read(@CurrentAccount() person: Principal, @Req() request: Request): Promise<SessionView> {
    return this.describe.of(person, protectionToken(request));
  }

  /** What the sign-in page shows; in a demonstration also whom one may sign in as. */
  @Get('sign-in')
  @PublicRoute('tells no more than the school’s name and time, and the demo’s own accounts')
  @ApiOkResponse({ type: SignInView })
  signInPage(): Promise<SignInView> {
    return this.describe.forSignIn();
  }

  @Delete('session')
  @HttpCode(204)
  @RequiresAction('session.end')
  @ApiNoContentResponse()
  async signOut(
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<void> {
    await this.sessionStore.end(request, response);
  }

  @Delete('sessions')
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
