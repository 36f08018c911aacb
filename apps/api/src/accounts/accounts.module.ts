import { Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { TypeOrmModule } from '@nestjs/typeorm';
import { IssueOneTimeLink } from './one-time-links/issue-one-time-link.js';
import { OneTimeLink } from './one-time-links/one-time-link.entity.js';
import { OneTimeLinksController } from './one-time-links/one-time-links.controller.js';
import { OneTimeLinksRepository } from './one-time-links/one-time-links.repository.js';
import { RedeemOneTimeLink } from './one-time-links/redeem-one-time-link.js';
import { AccessGuard } from './permissions/access.guard.js';
import { ForgeryGuard } from './permissions/forgery.guard.js';
import { RequestLimitGuard } from './permissions/request-limit.guard.js';
import { Authentication } from './sessions/authentication.js';
import { DescribeSession } from './sessions/describe-session.js';
import { EndAllSessions } from './sessions/end-all-sessions.js';
import { RecordSignIn } from './sessions/record-sign-in.js';
import { Session } from './sessions/session.entity.js';
import { SessionStore } from './sessions/session-store.js';
import { SessionsController } from './sessions/sessions.controller.js';
import { SessionsRepository } from './sessions/sessions.repository.js';
import { VerifyCredentials } from './sessions/verify-credentials.js';
import { CreateFirstAccounts } from './set-up/create-first-accounts.js';
import { SeedDemoAccounts } from './set-up/seed-demo-accounts.js';
import { Account } from './staff/account.entity.js';
import { AccountsController } from './staff/accounts.controller.js';
import { AccountsRepository } from './staff/accounts.repository.js';
import { AccountsService } from './staff/accounts-service.js';
import { ConfirmAccountRole } from './staff/confirm-account-role.js';
import { CreateAccount } from './staff/create-account.js';
import { DisableAccount } from './staff/disable-account.js';
import { WaitingAccounts } from './waiting-accounts.js';

/** Staff, sign-in, sessions, and the guards that stand before every route of every module. */
@Module({
  imports: [TypeOrmModule.forFeature([Account, OneTimeLink, Session])],
  controllers: [AccountsController, OneTimeLinksController, SessionsController],
  providers: [
    // In this order: first who asks too often, then who may not, then who was made to ask.
    { provide: APP_GUARD, useClass: RequestLimitGuard },
    { provide: APP_GUARD, useClass: AccessGuard },
    { provide: APP_GUARD, useClass: ForgeryGuard },
    AccountsRepository,
    AccountsService,
    Authentication,
    ConfirmAccountRole,
    CreateAccount,
    CreateFirstAccounts,
    DescribeSession,
    DisableAccount,
    EndAllSessions,
    IssueOneTimeLink,
    OneTimeLinksRepository,
    RecordSignIn,
    RedeemOneTimeLink,
    SeedDemoAccounts,
    SessionsRepository,
    SessionStore,
    VerifyCredentials,
    WaitingAccounts,
  ],
  exports: [AccountsService, Authentication, CreateFirstAccounts, SeedDemoAccounts, SessionStore],
})
export class AccountsModule {}
