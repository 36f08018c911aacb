import {
  type EnteredGatewayKind,
  enteredGatewayKinds,
  gatewayNamePattern,
  type GatewayRule,
  gatewayRules,
} from '@lien-lac/domain';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import {
  ArrayMaxSize,
  IsArray,
  IsIn,
  IsInt,
  IsObject,
  IsString,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateIf,
} from 'class-validator';
import { MayBeLeftOut } from '../platform/http/may-be-left-out.js';

const settings = {
  type: 'object',
  additionalProperties: true,
  description: 'By field, as the kind of gateway has them; what is left out has its usual value.',
} as const;
const secrets = {
  type: 'object',
  additionalProperties: { type: 'string' },
  description: 'By field; never answered again.',
} as const;

class GatewaySteeringBody {
  @ApiProperty({ description: 'Its part beside the other gateways; 0 to stand by.', maximum: 1000 })
  @IsInt()
  @Min(0)
  @Max(1_000)
  weight: number;

  @ApiProperty({ description: 'Đồng for an SMS part, or for a message of another channel.' })
  @IsInt()
  @Min(0)
  @Max(100_000)
  price: number;

  @ApiProperty({
    type: Number,
    nullable: true,
    description: 'Messages a second that the contract allows; null for no limit.',
  })
  @ValidateIf((_body: unknown, value: unknown) => value !== null)
  @IsInt()
  @Min(1)
  @Max(100_000)
  ratePerSecond: number | null;
}

export class NewGatewayBody extends GatewaySteeringBody {
  @ApiProperty({ pattern: gatewayNamePattern.source, example: 'viettel-smpp' })
  @IsString()
  @Matches(gatewayNamePattern)
  name: string;

  @ApiProperty({ enum: enteredGatewayKinds, enumName: 'EnteredGatewayKind' })
  @IsIn(enteredGatewayKinds)
  kind: EnteredGatewayKind;

  @ApiProperty(settings)
  @IsObject()
  settings: Record<string, unknown>;

  @ApiProperty(secrets)
  @IsObject()
  secrets: Record<string, unknown>;
}

export class GatewayBody extends GatewaySteeringBody {
  @ApiPropertyOptional({
    ...settings,
    description: 'All of them anew. Left out for a gateway that comes with the deployment.',
  })
  @MayBeLeftOut()
  @IsObject()
  settings?: Record<string, unknown>;

  @ApiPropertyOptional({
    ...secrets,
    description: 'All of them anew. Needed where the address (`settings.url`) is another one.',
  })
  @MayBeLeftOut()
  @IsObject()
  secrets?: Record<string, unknown>;
}

export class GatewaySecretsBody {
  @ApiProperty({ ...secrets, description: 'All secret fields of the kind, by name.' })
  @IsObject()
  secrets: Record<string, unknown>;
}

export class GatewayChoiceBody {
  @ApiProperty({ enum: gatewayRules, enumName: 'GatewayRule' })
  @IsIn(gatewayRules)
  rule: GatewayRule;

  @ApiProperty({ type: [String], description: 'The names of all gateways, the first one first.' })
  @IsArray()
  @ArrayMaxSize(200)
  @IsString({ each: true })
  @MaxLength(30, { each: true })
  order: string[];
}

export class GatewayTestBody {
  @ApiPropertyOptional({
    example: '0912 345 678',
    description:
      'The person’s own number. Left out for e-mail, which goes to the account’s mailbox.',
  })
  @MayBeLeftOut()
  @IsString()
  @MaxLength(40)
  phone?: string;
}
