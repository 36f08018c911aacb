import { type MessageKind, messageKinds } from '@lien-lac/domain';
import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsString, IsUUID, Length } from 'class-validator';

/** Which opt-out of which guardian, as the address names it. */
export class OptOutParameters {
  @ApiProperty({ format: 'uuid' })
  @IsUUID('all')
  id: string;

  @ApiProperty({ enum: messageKinds, enumName: 'MessageKind' })
  @IsIn(messageKinds)
  messageKind: MessageKind;
}

export class OptOutBody {
  @ApiProperty({ enum: messageKinds, enumName: 'MessageKind' })
  @IsIn(messageKinds)
  messageKind: MessageKind;

  @ApiProperty({ description: 'How the school learned of it.', maxLength: 500 })
  @IsString()
  @Length(1, 500)
  howSaid: string;
}
