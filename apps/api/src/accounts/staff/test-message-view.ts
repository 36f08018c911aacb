import { ApiProperty } from '@nestjs/swagger';

export class TestMessageView {
  @ApiProperty({ description: 'The account’s own mailbox, to which it went.' })
  mailbox: string;
}
