import {
  Controller,
  Get,
  HttpCode,
  Param,
  ParseUUIDPipe,
  Post,
  Query,
  type StreamableFile,
  UploadedFile,
} from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { TakesOneFile } from '../../platform/http/takes-one-file.js';
import { CodedError } from '../../platform/errors/coded-error.js';
import { answerWorkbook } from '../../platform/workbook/answer-workbook.js';
import { workbookType } from '../../platform/workbook/write-workbook.js';
import { RequiresAction } from '../permissions/route-access.js';
import { AsksSecondFactor } from '../second-factor/asks-second-factor.js';
import { CurrentAccount, type Principal } from '../sessions/current-account.js';
import { AcceptAccountImport } from './accept-account-import.js';
import {
  AcceptedAccountImportView,
  AccountImportView,
  ImportLanguageQuery,
} from './account-import-view.js';
import { writeAccountTemplate } from './account-template.js';
import { DescribeAccountImport } from './describe-account-import.js';
import { RefusedAccountsWorkbook } from './refused-accounts-workbook.js';
import { UploadAccountSheet } from './upload-account-sheet.js';

/** A staff of hundreds fits into a hundredth of it. */
const mostBytes = 2 * 1024 * 1024;

@ApiTags('accounts')
@Controller('account-imports')
@RequiresAction('account.manage')
export class AccountImportsController {
  constructor(
    private readonly uploadSheet: UploadAccountSheet,
    private readonly describe: DescribeAccountImport,
    private readonly acceptImport: AcceptAccountImport,
    private readonly refused: RefusedAccountsWorkbook,
  ) {}

  @Post()
  @TakesOneFile(mostBytes)
  @ApiCreatedResponse({ type: AccountImportView })
  async upload(
    @CurrentAccount() person: Principal,
    @UploadedFile() file: { originalname: string; buffer: Buffer } | undefined,
  ): Promise<AccountImportView> {
    if (file === undefined) {
      throw new CodedError('request.invalid', {}, [{ field: 'file', code: 'missing' }]);
    }
    const { originalname: name, buffer: bytes } = file;
    return this.describe.run(await this.uploadSheet.run(person.accountId, { name, bytes }));
  }

  /** A workbook to fill in. */
  @Get('template.xlsx')
  @ApiProduces(workbookType)
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async template(): Promise<StreamableFile> {
    return answerWorkbook(await writeAccountTemplate(), 'mau-danh-sach-nhan-su.xlsx');
  }

  @Get(':id')
  @ApiOkResponse({ type: AccountImportView })
  preview(@Param('id', ParseUUIDPipe) id: string): Promise<AccountImportView> {
    return this.describe.run(id);
  }

  @Post(':id/acceptance')
  @HttpCode(200)
  @AsksSecondFactor()
  @ApiOkResponse({ type: AcceptedAccountImportView })
  async accept(
    @CurrentAccount() person: Principal,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<AcceptedAccountImportView> {
    const { outcome, created } = await this.acceptImport.run(person.accountId, id);
    return {
      outcome,
      links: created.flatMap(({ account, link }) =>
        link === null
          ? []
          : {
              accountId: account.id,
              username: account.username,
              displayName: account.displayName,
              link: link.link,
              expiresAt: link.expiresAt.toISOString(),
            },
      ),
    };
  }

  /** What was not taken, to be mended and uploaded again. */
  @Get(':id/refused-rows.xlsx')
  @ApiProduces(workbookType)
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async refusedRows(
    @CurrentAccount() person: Principal,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() { language = 'vi' }: ImportLanguageQuery,
  ): Promise<StreamableFile> {
    const bytes = await this.refused.write(person.accountId, id, language);
    return answerWorkbook(bytes, language === 'vi' ? 'dong-can-sua.xlsx' : 'rows-to-mend.xlsx');
  }
}
