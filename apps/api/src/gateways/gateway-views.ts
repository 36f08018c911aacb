import {
  type EnteredGatewayKind,
  enteredGatewayKinds,
  type GatewayKind,
  gatewayKinds,
  type GatewayRule,
  gatewayRules,
  type GatewayState,
  gatewayStates,
  type MessageStatus,
  messageStatuses,
} from '@lien-lac/domain';
import { ApiProperty } from '@nestjs/swagger';
import { channels, type Channel } from '../delivery/channels/gateway.js';
import {
  GatewayErrorView,
  GatewayNoticeView,
  GatewayReportsView,
  GatewaySpeedView,
  GatewaySpendView,
  GatewayTroubleView,
  PauseView,
  SecretsView,
  SelfPauseView,
} from './gateway-part-views.js';

const channel = { enum: channels, enumName: 'Channel' };
const instant = { format: 'date-time' } as const;
const maybeInstant = { type: String, format: 'date-time', nullable: true } as const;
const maybeNumber = { type: Number, nullable: true } as const;

class GatewayCan {
  @ApiProperty({ description: 'Its settings; the others can only be steered.' })
  changeSettings: boolean;

  @ApiProperty()
  pause: boolean;

  @ApiProperty({ description: 'Let it go on, whoever paused it.' })
  resume: boolean;

  @ApiProperty()
  disable: boolean;

  @ApiProperty()
  enable: boolean;

  @ApiProperty()
  test: boolean;
}

export class GatewayView {
  @ApiProperty()
  name: string;

  @ApiProperty({ enum: gatewayKinds, enumName: 'GatewayKind' })
  kind: GatewayKind;

  @ApiProperty(channel)
  channel: Channel;

  @ApiProperty({ enum: gatewayStates, enumName: 'GatewayState' })
  state: GatewayState;

  @ApiProperty({ description: 'Whether its settings come with the deployment.' })
  comesWithDeployment: boolean;

  @ApiProperty({ type: 'object', additionalProperties: true, description: 'Nothing secret.' })
  settings: Record<string, unknown>;

  @ApiProperty({ type: SecretsView })
  secrets: SecretsView;

  @ApiProperty({
    type: [GatewayNoticeView],
    description: 'What the other side last said of its quota and of the template that is in use.',
  })
  notices: GatewayNoticeView[];

  @ApiProperty({ type: GatewayReportsView, nullable: true })
  reportsTo: GatewayReportsView | null;

  @ApiProperty()
  weight: number;

  @ApiProperty({ description: 'Đồng for an SMS part, or for a message of another channel.' })
  price: number;

  @ApiProperty({ ...maybeNumber, description: 'Messages a second over all workers.' })
  ratePerSecond: number | null;

  @ApiProperty({ description: 'Which part of its channel’s messages it gets now, from 0 to 1.' })
  share: number;

  @ApiProperty({ description: 'How many steps of its part were taken from it, for trouble.' })
  step: number;

  @ApiProperty({ type: PauseView, nullable: true })
  paused: PauseView | null;

  @ApiProperty({ type: SelfPauseView, nullable: true })
  selfPaused: SelfPauseView | null;

  @ApiProperty({ type: GatewaySpeedView })
  speed: GatewaySpeedView;

  @ApiProperty({ type: GatewaySpendView })
  spentToday: GatewaySpendView;

  @ApiProperty({ type: GatewaySpendView })
  spentThisMonth: GatewaySpendView;

  @ApiProperty({
    type: [GatewayErrorView],
    description: 'Of the last seven days, the latest first; five of a list, twenty of one gateway.',
  })
  errors: GatewayErrorView[];

  @ApiProperty({
    description: 'Messages that it has not answered for, and that wait for it alone; to 1,000.',
  })
  unanswered: number;

  @ApiProperty({
    type: [String],
    description: 'By which gateways the messages of its channel leave while it takes none.',
  })
  others: string[];

  @ApiProperty({ description: 'Counts the changes; in double quotes it is the ETag.' })
  version: number;

  @ApiProperty({ type: GatewayCan })
  can: GatewayCan;
}

class GatewayChannelView {
  @ApiProperty(channel)
  channel: Channel;

  @ApiProperty({ description: 'Messages that wait to leave, held back or not; to 10,000.' })
  waiting: number;

  @ApiProperty({ description: 'Whether any gateway takes its messages at this moment.' })
  isServed: boolean;
}

class AddableKindView {
  @ApiProperty({ enum: enteredGatewayKinds, enumName: 'EnteredGatewayKind' })
  kind: EnteredGatewayKind;

  @ApiProperty(channel)
  channel: Channel;

  @ApiProperty({ type: [String] })
  secretFields: string[];
}

export class GatewayChoiceView {
  @ApiProperty({ enum: gatewayRules, enumName: 'GatewayRule' })
  rule: GatewayRule;

  @ApiProperty({ description: 'Counts the changes; in double quotes it is the ETag.' })
  version: number;
}

export class GatewayListView {
  @ApiProperty({ ...instant, description: 'Real time, to which errors and pauses compare.' })
  now: string;

  @ApiProperty({ type: GatewayChoiceView })
  choice: GatewayChoiceView;

  @ApiProperty({ type: [GatewayView], description: 'In the school’s order.' })
  gateways: GatewayView[];

  @ApiProperty({ type: [GatewayChannelView] })
  channels: GatewayChannelView[];

  @ApiProperty({ type: [AddableKindView], description: 'The kinds that can be added here.' })
  kinds: AddableKindView[];

  @ApiProperty({ description: 'The text of a test message, for a template to be registered.' })
  testText: string;
}

export class GatewayTestView {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty({ description: 'Where it goes, for the person to look.' })
  to: string;

  @ApiProperty({ enum: messageStatuses, enumName: 'MessageStatus' })
  status: MessageStatus;

  @ApiProperty({ ...maybeInstant, description: 'School time; null while it has not left.' })
  leftAt: string | null;

  @ApiProperty({
    ...maybeInstant,
    description: 'It is quiet now, and it leaves at this instant of school time at the earliest.',
  })
  opensAt: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'What the gateway itself says.' })
  code: string | null;

  @ApiProperty({ type: GatewayTroubleView, nullable: true })
  trouble: GatewayTroubleView | null;

  @ApiProperty({ description: 'Nothing will change any more, or only by a receipt.' })
  ended: boolean;
}
