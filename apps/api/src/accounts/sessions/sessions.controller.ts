import { Body, Controller, Delete, Get, HttpCode, Post, Req, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { LimitedTries } from '../permissions/limited-tries.js';
import { PublicRoute, RequiresAction } from '../permissions/route-access.js';
import { OpenBeforeSecondFactor } from '../second-factor/asks-second-factor.js';
import { Authentication } from './authentication.js';
import { CurrentAccount, type SignedInPerson } from './current-account.js';
import { DemoSignIn } from './demo-sign-in.js';
import { DescribeSession } from './describe-session.js';
import { protectionToken } from './forgery-protection.js';
import { RecordSignIn } from './record-sign-in.js';
import { DemoSignInBody, SessionView, SignInBody, SignInView } from './session-view.js';
import { SessionStore } from './session-store.js';

@ApiTags('sessions')
@Controller()
export class SessionsController {
  constructor(
    private readonly authentication: Authentication,
    private readonly demoSignIn: DemoSignIn,
    private readonly describe: DescribeSession,
    private readonly sessionStore: SessionStore,
    private readonly recordSignIn: RecordSignIn,
  ) {}

  /**
   * Signs in. Another site can't do it to a visitor's browser: only a JSON body is read, and no
   * foreign page may send one. Where `secondFactor` of the answer is `asked` or `to-set-up`, that
   * comes first.
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

  /** Walks straight in as somebody of the demonstration; there is no such door in production. */
  @Post('demo-sign-ins')
  @PublicRoute('in demo and test alone, and for the demo’s own accounts')
  @ApiCreatedResponse({ type: SessionView })
  async signInToDemo(
    @Body() { username }: DemoSignInBody,
    @Req() request: Request,
  ): Promise<SessionView> {
    const person = await this.demoSignIn.run(request, username);
    await this.recordSignIn.run(person.accountId);
    return this.describe.of(person, protectionToken(request));
  }

  @Get('session')
  @RequiresAction('session.read')
  @OpenBeforeSecondFactor('asked', 'to-set-up')
  @ApiOkResponse({ type: SessionView })
  read(@CurrentAccount() person: SignedInPerson, @Req() request: Request): Promise<SessionView> {
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
  @OpenBeforeSecondFactor('asked', 'to-set-up')
  @ApiNoContentResponse()
  async signOut(
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<void> {
    await this.sessionStore.end(request, response);
  }
}
