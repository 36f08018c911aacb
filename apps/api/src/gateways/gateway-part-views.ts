import {
  type GatewayNoticeSubject,
  gatewayNoticeSubjects,
  type GatewayTrouble,
  gatewayTroubles,
} from '@lien-lac/domain';
import { ApiProperty } from '@nestjs/swagger';

const instant = { format: 'date-time' } as const;
const maybeInstant = { type: String, format: 'date-time', nullable: true } as const;
const maybeNumber = { type: Number, nullable: true } as const;

export class GatewayTroubleView {
  @ApiProperty({ enum: Object.keys(gatewayTroubles), enumName: 'GatewayTrouble' })
  kind: GatewayTrouble;

  @ApiProperty()
  vi: string;

  @ApiProperty()
  en: string;
}

export class SelfPauseView {
  @ApiProperty({ ...instant, description: 'Real time, as is `triedAt`.' })
  since: string;

  @ApiProperty({ description: 'What the gateway itself calls it.' })
  code: string;

  @ApiProperty({ type: GatewayTroubleView })
  trouble: GatewayTroubleView;

  @ApiProperty({ ...instant, description: 'When it is tried with one message again.' })
  triedAt: string;
}

export class PauseView {
  @ApiProperty({ ...instant, description: 'School time.' })
  since: string;

  @ApiProperty({ description: 'The name of who paused it.' })
  by: string;
}

export class SecretView {
  @ApiProperty()
  field: string;

  @ApiProperty({ description: 'Whether one is kept; which, nobody can read any more.' })
  isSet: boolean;
}

export class SecretsView {
  @ApiProperty({ type: [SecretView] })
  fields: SecretView[];

  @ApiProperty({ ...maybeInstant, description: 'School time.' })
  setAt: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'The name of who set them.' })
  setBy: string | null;

  @ApiProperty({ description: 'Whether they open with the key of this deployment.' })
  canBeOpened: boolean;
}

export class GatewaySpeedView {
  @ApiProperty({ description: 'Messages a minute that it took, over the last five minutes.' })
  takenPerMinute: number;

  @ApiProperty({ description: 'Hand-overs of the last five minutes that were answered at all.' })
  answered: number;

  @ApiProperty({ description: 'Of those: no answer, or trouble of its own.' })
  errors: number;

  @ApiProperty({ ...maybeNumber, description: 'Milliseconds in which half of the answers came.' })
  medianMilliseconds: number | null;

  @ApiProperty({ ...maybeNumber, description: 'Milliseconds in which 95 % of them came.' })
  p95Milliseconds: number | null;
}

export class GatewaySpendView {
  @ApiProperty()
  messages: number;

  @ApiProperty({ description: 'SMS parts; 0 for other channels.' })
  parts: number;

  @ApiProperty({ description: 'Đồng, by the prices when they left.' })
  cost: number;
}

export class GatewayErrorView {
  @ApiProperty()
  code: string;

  @ApiProperty({
    enum: ['refused', 'try-later', 'configuration', 'elsewhere', 'ambiguous'],
    enumName: 'GatewayErrorOutcome',
  })
  outcome: string;

  @ApiProperty({ type: GatewayTroubleView })
  trouble: GatewayTroubleView;

  @ApiProperty()
  count: number;

  @ApiProperty({ ...instant, description: 'Real time.' })
  firstAt: string;

  @ApiProperty({ ...instant, description: 'Real time.' })
  lastAt: string;
}

export class GatewayNoticeView {
  @ApiProperty({ enum: gatewayNoticeSubjects, enumName: 'GatewayNoticeSubject' })
  subject: GatewayNoticeSubject;

  @ApiProperty({
    description: 'A count of messages for the quotas, else the other side’s own word.',
  })
  state: string;

  @ApiProperty({ description: 'Whether each message would be refused for it.' })
  blocks: boolean;

  @ApiProperty({ ...instant, description: 'Real time.' })
  saidAt: string;
}

export class GatewayReportsView {
  @ApiProperty({ description: 'Where the other side tells what became of messages.' })
  url: string;

  @ApiProperty({ description: 'Whether it has to be entered there; else each message says it.' })
  isEntered: boolean;
}
