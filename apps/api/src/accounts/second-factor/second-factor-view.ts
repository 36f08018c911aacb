import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsOptional, IsString, Matches, MaxLength } from 'class-validator';
import { SessionView } from '../sessions/session-view.js';

const sixDigits = /^\d{6}$/;

/** One of the two. */
export class SecondFactorBody {
  @ApiPropertyOptional({ pattern: sixDigits.source, description: 'What the app shows now.' })
  @IsOptional()
  @Matches(sixDigits)
  code?: string;

  @ApiPropertyOptional({ maxLength: 40, example: '7k2mq-x04bd' })
  @IsOptional()
  @IsString()
  @MaxLength(40)
  recoveryCode?: string;
}

export class SecondFactorCodeBody {
  @ApiProperty({ pattern: sixDigits.source, description: 'What the app shows now.' })
  @Matches(sixDigits)
  code: string;
}

export class BegunSecondFactorView {
  @ApiProperty({ description: 'Base 32, for whoever can not scan. Shown this once.' })
  secret: string;

  @ApiProperty({
    description: 'For the QR code.',
    example: 'otpauth://totp/School:cgcn?secret=JBSWY3DPEHPK3PXP&issuer=School',
  })
  uri: string;
}

export class RecoveryCodesView {
  @ApiProperty({ type: [String], description: 'Shown this once; each works once.' })
  recoveryCodes: string[];
}

export class ConfirmedSecondFactorView extends RecoveryCodesView {
  @ApiProperty({ type: SessionView, description: 'The session goes on under a new token.' })
  session: SessionView;
}

export class SecondFactorAbilities {
  @ApiProperty()
  remove: boolean;
}

export class SecondFactorView {
  @ApiProperty({ description: 'Whether this person must have one.' })
  required: boolean;

  @ApiProperty({
    type: String,
    format: 'date-time',
    nullable: true,
    description: 'Null while there is none. Real time.',
  })
  setUpAt: string | null;

  @ApiProperty({ type: 'integer' })
  recoveryCodesLeft: number;

  @ApiProperty({ type: SecondFactorAbilities })
  can: SecondFactorAbilities;
}
