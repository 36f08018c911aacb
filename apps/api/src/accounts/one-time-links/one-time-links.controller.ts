import { longestPassword, shortestPassword } from '@lien-lac/domain';
import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiNoContentResponse, ApiProperty, ApiTags } from '@nestjs/swagger';
import { IsString, MaxLength } from 'class-validator';
import { LimitedTries } from '../permissions/limited-tries.js';
import { PublicRoute } from '../permissions/route-access.js';
import { RedeemOneTimeLink } from './redeem-one-time-link.js';

export class RedemptionBody {
  @ApiProperty({ description: 'What stands behind the # of the link.', maxLength: 100 })
  @IsString()
  @MaxLength(100)
  token: string;

  @ApiProperty({ minLength: shortestPassword, maxLength: longestPassword, format: 'password' })
  @IsString()
  @MaxLength(1024)
  password: string;
}

@ApiTags('one-time-links')
@Controller('one-time-links')
export class OneTimeLinksController {
  constructor(private readonly redeem: RedeemOneTimeLink) {}

  /** The token comes in the body: an address would keep it in somebody's log. */
  @Post('redemption')
  @HttpCode(204)
  @PublicRoute('its bearer has no password yet')
  @LimitedTries()
  @ApiNoContentResponse()
  async redeemLink(@Body() { token, password }: RedemptionBody): Promise<void> {
    await this.redeem.run(token, password);
  }
}
