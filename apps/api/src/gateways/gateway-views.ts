import {
  type EnteredGatewayKind,
  enteredGatewayKinds,
  type GatewayKind,
  gatewayKinds,
  type GatewayNoticeSubject,
  gatewayNoticeSubjects,
  type GatewayRule,
  gatewayRules,
  type GatewayState,
  gatewayStates,
  type GatewayTrouble,
  gatewayTroubles,
  type MessageStatus,
  messageStatuses,
} from '@lien-lac/domain';
import { ApiProperty } from '@nestjs/swagger';
import { channels, type Channel } from '../delivery/channels/gateway.js';

const channel = { enum: channels, enumName: 'Channel' };
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

class SelfPauseView {
  @ApiProperty({ ...instant, description: 'Real time, as is `triedAt`.' })
  since: string;

  @ApiProperty({ description: 'What the gateway itself calls it.' })
  code: string;

  @ApiProperty({ type: GatewayTroubleView })
  trouble: GatewayTroubleView;

  @ApiProperty({ ...instant, description: 'When it is tried with one message again.' })
  triedAt: string;
}

class PauseView {
  @ApiProperty({ ...instant, description: 'School time.' })
  since: string;

  @ApiProperty({ description: 'The name of who paused it.' })
  by: string;
}

class SecretView {
  @ApiProperty()
  field: string;

  @ApiProperty({ description: 'Whether one is kept; which, nobody can read any more.' })
  isSet: boolean;
}

class SecretsView {
  @ApiProperty({ type: [SecretView] })
  fields: SecretView[];

  @ApiProperty({ ...maybeInstant, description: 'School time.' })
  setAt: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'The name of who set them.' })
  setBy: string | null;

  @ApiProperty({ description: 'Whether they open with the key of this deployment.' })
  canBeOpened: boolean;
}

class GatewaySpeedView {
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

class GatewaySpendView {
  @ApiProperty()
  messages: number;

  @ApiProperty({ description: 'SMS parts; 0 for other channels.' })
  parts: number;

  @ApiProperty({ description: 'Đồng, by the prices when they left.' })
  cost: number;
}

class GatewayErrorView {
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

class GatewayNoticeView {
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

class GatewayReportsView {
  @ApiProperty({ description: 'Where the other side tells what became of messages.' })
  url: string;

  @ApiProperty({ description: 'Whether it has to be entered there; else each message says it.' })
  isEntered: boolean;
}

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
