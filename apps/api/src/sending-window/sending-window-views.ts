import { ApiProperty } from '@nestjs/swagger';
import { IsMilitaryTime, Length } from 'class-validator';

const time = { example: '22:00', pattern: '^\\d\\d:\\d\\d$' };

export class SendingWindowBody {
  @ApiProperty({ ...time, description: 'School time from which nothing leaves any more.' })
  @IsMilitaryTime()
  @Length(5, 5)
  quietFrom: string;

  @ApiProperty({
    ...time,
    example: '06:00',
    description: 'School time at which sending begins again. As `quietFrom` for no quiet hours.',
  })
  @IsMilitaryTime()
  @Length(5, 5)
  quietUntil: string;
}

class SendingWindowCan {
  @ApiProperty()
  change: boolean;
}

export class SendingWindowView {
  @ApiProperty({ format: 'date-time', description: 'School time.' })
  now: string;

  @ApiProperty(time)
  quietFrom: string;

  @ApiProperty({ ...time, example: '06:00' })
  quietUntil: string;

  @ApiProperty({ description: 'Whether guardians may be written to at this moment.' })
  open: boolean;

  @ApiProperty({ format: 'date-time', description: 'When the next message may leave.' })
  opensAt: string;

  @ApiProperty({
    type: String,
    format: 'date-time',
    nullable: true,
    description: 'When the quiet hours begin next; null where there are none.',
  })
  closesAt: string | null;

  @ApiProperty({ description: 'Counts the changes; in double quotes it is the ETag.' })
  version: number;

  @ApiProperty({ type: SendingWindowCan })
  can: SendingWindowCan;
}

class WaitingMessages {
  @ApiProperty()
  messages: number;

  @ApiProperty({ format: 'date-time', description: 'When they may leave by the hours of now.' })
  leavesAt: string;

  @ApiProperty({ format: 'date-time', description: 'When they may leave by the other hours.' })
  wouldLeaveAt: string;
}

export class SendingWindowPreviewView {
  @ApiProperty({
    type: [WaitingMessages],
    description: 'What waits and would leave at another time, the earliest first.',
  })
  moved: WaitingMessages[];

  @ApiProperty({ description: 'Waiting messages that would leave when they do now.' })
  unmoved: number;

  @ApiProperty({ format: 'date-time', description: 'School time.' })
  now: string;

  @ApiProperty({ description: 'Whether guardians could be written to at this moment.' })
  open: boolean;

  @ApiProperty({ description: 'Minutes of each day in which messages could leave.' })
  openMinutes: number;
}
