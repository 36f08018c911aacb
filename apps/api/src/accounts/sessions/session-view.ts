import {
  type Action,
  type Role,
  roles,
  type Scope,
  type SecondFactorState,
  secondFactorStates,
} from '@lien-lac/domain';
import { ApiProperty } from '@nestjs/swagger';
import { IsString, MaxLength, MinLength } from 'class-validator';
import { type Mode, modes } from '../../platform/configuration/configuration.js';

export class SignInBody {
  @ApiProperty({ minLength: 1, maxLength: 100 })
  @IsString()
  @MinLength(1)
  @MaxLength(100)
  username: string;

  @ApiProperty({ minLength: 1, maxLength: 1024, format: 'password' })
  @IsString()
  @MinLength(1)
  @MaxLength(1024)
  password: string;
}

export class SessionAccountView {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty()
  displayName: string;

  @ApiProperty({ enum: roles, enumName: 'Role' })
  role: Role;
}

/** What everybody may know of this deployment. */
export class SchoolView {
  @ApiProperty({
    enum: modes,
    enumName: 'Mode',
    description: 'Other than in production the school clock can be set.',
  })
  mode: Mode;

  @ApiProperty()
  schoolName: string;

  @ApiProperty({ description: 'School time, ISO 8601.', example: '2026-11-23T21:59:00.000+07:00' })
  schoolTime: string;
}

/** How this session stands to its person's second factor. */
export class SecondFactorStandingView {
  @ApiProperty({
    enum: secondFactorStates,
    enumName: 'SecondFactorState',
    description:
      'With `asked` or `to-set-up` the session can do nothing but give the code or set the app up.',
  })
  state: SecondFactorState;

  @ApiProperty({ type: String, format: 'date-time', nullable: true, description: 'Real time.' })
  givenAt: string | null;

  @ApiProperty({
    type: String,
    format: 'date-time',
    nullable: true,
    description: 'Until then nothing asks for the code again. Real time.',
  })
  freshUntil: string | null;
}

/** Who is signed in, and what their screens need to know before they ask anything else. */
export class SessionView extends SchoolView {
  @ApiProperty({ type: SessionAccountView })
  account: SessionAccountView;

  @ApiProperty({
    description: 'To be repeated in the header x-csrf-token by whatever changes something.',
  })
  csrfToken: string;

  @ApiProperty({ type: SecondFactorStandingView })
  secondFactor: SecondFactorStandingView;

  @ApiProperty({
    type: 'object',
    additionalProperties: { type: 'string' },
    description:
      'The actions this person may do, and how far each reaches; none before the second factor.',
    example: { 'contact.read': 'own-class' },
  })
  can: Partial<Record<Action, Scope>>;
}

/** Somebody whom anyone may try the demonstration as. */
export class DemoSignInView {
  @ApiProperty()
  username: string;

  @ApiProperty()
  displayName: string;

  @ApiProperty({ enum: roles, enumName: 'Role' })
  role: Role;

  @ApiProperty()
  password: string;

  @ApiProperty({
    type: String,
    nullable: true,
    description: 'The code of this half minute, where the account has a second factor.',
  })
  secondFactorCode: string | null;
}

export class DemoSignInBody {
  @ApiProperty({ minLength: 1, maxLength: 100 })
  @IsString()
  @MinLength(1)
  @MaxLength(100)
  username: string;
}

/** What the sign-in page shows, to whoever is not signed in. */
export class SignInView extends SchoolView {
  @ApiProperty({ type: [DemoSignInView], description: 'In a demonstration; else none.' })
  demoSignIns: DemoSignInView[];
}
