import { ApiProperty } from '@nestjs/swagger';
import { ProgressView } from '../dispatches/progress-view.js';

/** A send at a moment, as its stream of events tells it. */
export class LiveSendView {
  @ApiProperty({ description: 'Where its sender has it, such as `waiting`, `sending` or `sent`.' })
  state: string;

  @ApiProperty({ type: ProgressView, nullable: true, description: 'Null until it is planned.' })
  progress: ProgressView | null;

  @ApiProperty({
    type: Number,
    nullable: true,
    description:
      'Seconds until the last message will have left, at the pace of the last seconds; null where no pace was measured.',
  })
  secondsLeft: number | null;

  @ApiProperty({
    type: String,
    format: 'date-time',
    nullable: true,
    description: 'It is quiet now, and it goes on at this instant of school time; null while open.',
  })
  opensAt: string | null;

  @ApiProperty({
    description: 'Nothing will change any more: the stream need not be opened again.',
  })
  ended: boolean;
}
