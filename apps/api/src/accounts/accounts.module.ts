import { Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { TypeOrmModule } from '@nestjs/typeorm';
import { StaffMailModule } from '../staff-mail/staff-mail.module.js';
import { ApiClientGuard } from './api-clients/api-client.guard.js';
import { ApiClientsModule } from './api-clients/api-clients.module.js';
import { AcceptAccountImport } from './import/accept-account-import.js';
import { AccountImport } from './import/account-import.entity.js';
import { AccountImportsController } from './import/account-imports.controller.js';
import { AccountImportsRepository } from './import/account-imports.repository.js';
import { DescribeAccountImport } from './import/describe-account-import.js';
import { RefusedAccountsWorkbook } from './import/refused-accounts-workbook.js';
import { UploadAccountSheet } from './import/upload-account-sheet.js';
import { AccountNotices } from './notices/account-notices.js';
import { AskForNewPassword } from './one-time-links/ask-for-new-password.js';
import { IssueOneTimeLink } from './one-time-links/issue-one-time-link.js';
import { LostPasswordsController } from './one-time-links/lost-passwords.controller.js';
import { MailOneTimeLink } from './one-time-links/mail-one-time-link.js';
import { OneTimeLink } from './one-time-links/one-time-link.entity.js';
import { OneTimeLinksController } from './one-time-links/one-time-links.controller.js';
import { OldLinks } from './one-time-links/old-links.js';
import { OneTimeLinksRepository } from './one-time-links/one-time-links.repository.js';
import { RedeemOneTimeLink } from './one-time-links/redeem-one-time-link.js';
import { CheckPassword } from './passwords/check-password.js';
import { AccessGuard } from './permissions/access.guard.js';
import { ForgeryGuard } from './permissions/forgery.guard.js';
import { RequestLimitGuard } from './permissions/request-limit.guard.js';
import { BeginSecondFactor } from './second-factor/begin-second-factor.js';
import { ConfirmSecondFactor } from './second-factor/confirm-second-factor.js';
import { FreshSecondFactorGuard } from './second-factor/fresh-second-factor.guard.js';
import { GiveRecoveryCodes } from './second-factor/give-recovery-codes.js';
import { GiveSecondFactor } from './second-factor/give-second-factor.js';
import { RecoveryCode } from './second-factor/recovery-code.entity.js';
import { RemoveSecondFactor } from './second-factor/remove-second-factor.js';
import { RenewRecoveryCodes } from './second-factor/renew-recovery-codes.js';
import { ResetSecondFactor } from './second-factor/reset-second-factor.js';
import { SecondFactorStandings } from './second-factor/second-factor-standing.js';
import { SecondFactorController } from './second-factor/second-factor.controller.js';
import { SecondFactor } from './second-factor/second-factor.entity.js';
import { SecondFactorGuard } from './second-factor/second-factor.guard.js';
import { SealedSecondFactors } from './second-factor/sealed-second-factors.repository.js';
import { SecondFactorRepository } from './second-factor/second-factor.repository.js';
import { SessionSecondFactorController } from './second-factor/session-second-factor.controller.js';
import { SetUpWindow } from './second-factor/set-up-window.js';
import { WrongCodes } from './second-factor/wrong-codes.js';
import { AskRoleChange } from './role-changes/ask-role-change.js';
import { ConfirmRoleChange } from './role-changes/confirm-role-change.js';
import { FindRoleChange } from './role-changes/find-role-change.js';
import { ReadRoleChanges } from './role-changes/read-role-changes.js';
import { RefuseRoleChange } from './role-changes/refuse-role-change.js';
import { RoleChange } from './role-changes/role-change.entity.js';
import { RoleChangesController } from './role-changes/role-changes.controller.js';
import { RoleChangesRepository } from './role-changes/role-changes.repository.js';
import { WithdrawRoleChange } from './role-changes/withdraw-role-change.js';
import { Authentication } from './sessions/authentication.js';
import { DemoSignIn } from './sessions/demo-sign-in.js';
import { DescribeDemoSignIns } from './sessions/describe-demo-sign-ins.js';
import { DescribeSession } from './sessions/describe-session.js';
import { EndAllSessions } from './sessions/end-all-sessions.js';
import { EndSession } from './sessions/end-session.js';
import { OwnSessionsController } from './sessions/own-sessions.controller.js';
import { RecordSignIn } from './sessions/record-sign-in.js';
import { SessionStore } from './sessions/session-store.js';
import { Session } from './sessions/session.entity.js';
import { SessionsController } from './sessions/sessions.controller.js';
import { SessionsRepository } from './sessions/sessions.repository.js';
import { VerifyCredentials } from './sessions/verify-credentials.js';
import { CreateFirstAccounts } from './set-up/create-first-accounts.js';
import { SeedDemoAccounts } from './set-up/seed-demo-accounts.js';
import { SeedDemoSecondFactors } from './set-up/seed-demo-second-factors.js';
import { AccountListRepository } from './staff/account-list.repository.js';
import { AccountRightsController } from './staff/account-rights.controller.js';
import { Account } from './staff/account.entity.js';
import { AccountsService } from './staff/accounts-service.js';
import { AccountsController } from './staff/accounts.controller.js';
import { AccountsRepository } from './staff/accounts.repository.js';
import { AskSecondFactorReset } from './staff/ask-second-factor-reset.js';
import { ChangeProfile } from './staff/change-profile.js';
import { CreateAccount } from './staff/create-account.js';
import { DisableAccount } from './staff/disable-account.js';
import { ExportAccounts } from './staff/export-accounts.js';
import { GiveRole } from './staff/give-role.js';
import { MailPasswordReset } from './staff/mail-password-reset.js';
import { ReactivateAccount } from './staff/reactivate-account.js';
import { ReadAccounts } from './staff/read-accounts.js';
import { MailTestMessage } from './staff/mail-test-message.js';
import { StaffAddresses } from './staff/staff-addresses.js';
import { StaffClasses } from './staff/staff-classes.js';
import { WaitingAccounts } from './waiting-accounts.js';

/** Staff, sign-in, sessions, and the guards that stand before every route of every module. */
@Module({
  imports: [
    ApiClientsModule,
    StaffMailModule,
    TypeOrmModule.forFeature([
      Account,
      AccountImport,
      OneTimeLink,
      RecoveryCode,
      RoleChange,
      SecondFactor,
      Session,
    ]),
  ],
  controllers: [
    AccountImportsController,
    AccountRightsController,
    AccountsController,
    LostPasswordsController,
    OneTimeLinksController,
    OwnSessionsController,
    RoleChangesController,
    SecondFactorController,
    SessionSecondFactorController,
    SessionsController,
  ],
  providers: [
    // In this order: first who asks too often, then who may not, then who was made to ask, and at last
    // who has to give the second factor again.
    { provide: APP_GUARD, useClass: RequestLimitGuard },
    { provide: APP_GUARD, useClass: ApiClientGuard },
    { provide: APP_GUARD, useClass: SecondFactorGuard },
    { provide: APP_GUARD, useClass: AccessGuard },
    { provide: APP_GUARD, useClass: ForgeryGuard },
    { provide: APP_GUARD, useClass: FreshSecondFactorGuard },
    AcceptAccountImport,
    AccountImportsRepository,
    AccountListRepository,
    AccountNotices,
    AccountsRepository,
    AccountsService,
    AskForNewPassword,
    AskRoleChange,
    AskSecondFactorReset,
    Authentication,
    BeginSecondFactor,
    ChangeProfile,
    CheckPassword,
    ConfirmRoleChange,
    ConfirmSecondFactor,
    CreateAccount,
    CreateFirstAccounts,
    DemoSignIn,
    DescribeAccountImport,
    DescribeDemoSignIns,
    DescribeSession,
    DisableAccount,
    EndAllSessions,
    EndSession,
    FindRoleChange,
    GiveRecoveryCodes,
    GiveRole,
    GiveSecondFactor,
    IssueOneTimeLink,
    MailOneTimeLink,
    MailPasswordReset,
    OldLinks,
    OneTimeLinksRepository,
    ReactivateAccount,
    ReadAccounts,
    ExportAccounts,
    ReadRoleChanges,
    RecordSignIn,
    RedeemOneTimeLink,
    RefusedAccountsWorkbook,
    RefuseRoleChange,
    RemoveSecondFactor,
    RenewRecoveryCodes,
    ResetSecondFactor,
    RoleChangesRepository,
    SealedSecondFactors,
    SecondFactorRepository,
    SecondFactorStandings,
    SeedDemoAccounts,
    SeedDemoSecondFactors,
    SessionStore,
    SessionsRepository,
    SetUpWindow,
    MailTestMessage,
    StaffAddresses,
    StaffClasses,
    UploadAccountSheet,
    VerifyCredentials,
    WaitingAccounts,
    WithdrawRoleChange,
    WrongCodes,
  ],
  exports: [
    AccountsService,
    Authentication,
    CreateFirstAccounts,
    SeedDemoAccounts,
    SessionStore,
    MailTestMessage,
    StaffAddresses,
    StaffClasses,
  ],
})
export class AccountsModule {}
