import { setTimeout as sleep } from 'node:timers/promises';
import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiAcceptedResponse, ApiProperty, ApiTags } from '@nestjs/swagger';
import { IsString, MaxLength, MinLength } from 'class-validator';
import { LimitedTries } from '../permissions/limited-tries.js';
import { PublicRoute } from '../permissions/route-access.js';
import { AskForNewPassword } from './ask-for-new-password.js';

/** Longer than the work takes, so that the time of the answer tells of no account. Milliseconds. */
const answerTime = 300;

export class LostPasswordBody {
  @ApiProperty({ minLength: 1, maxLength: 100 })
  @IsString()
  @MinLength(1)
  @MaxLength(100)
  username: string;
}

@ApiTags('one-time-links')
@Controller('lost-passwords')
export class LostPasswordsController {
  constructor(private readonly ask: AskForNewPassword) {}

  /** Asks for a link by mail. The answer is the same whether there is such an account or not. */
  @Post()
  @HttpCode(202)
  @PublicRoute('whoever lost the password can not sign in')
  @LimitedTries()
  @ApiAcceptedResponse()
  async askForLink(@Body() { username }: LostPasswordBody): Promise<void> {
    const [done] = await Promise.allSettled([this.ask.run(username), sleep(answerTime)]);
    if (done.status === 'rejected') throw done.reason;
  }
}
