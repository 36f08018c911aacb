import { type ApiScope, apiScopes } from '@lien-lac/domain';
import { ApiProperty } from '@nestjs/swagger';
import type { ClientRow } from './api-clients.repository.js';

export class ApiClientSecretView {
  @ApiProperty({ format: 'date-time' })
  createdAt: string;

  @ApiProperty({ format: 'date-time' })
  endsAt: string;
}

class ApiClientCan {
  @ApiProperty()
  rotate: boolean;

  @ApiProperty()
  revoke: boolean;
}

/** Another program, without its secrets: nobody can read those any more. */
export class ApiClientView {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty()
  name: string;

  @ApiProperty({ enum: apiScopes, enumName: 'ApiScope', isArray: true })
  scopes: ApiScope[];

  @ApiProperty()
  requestsPerMinute: number;

  @ApiProperty()
  createdAt: Date;

  @ApiProperty({ description: 'The name of who made it.' })
  createdBy: string;

  @ApiProperty({ type: Date, nullable: true, description: 'To the minute.' })
  lastUsedAt: Date | null;

  @ApiProperty({ type: Date, nullable: true })
  revokedAt: Date | null;

  @ApiProperty({
    type: [ApiClientSecretView],
    description:
      'Those that are valid, the newest first: two while it changes, none when it ended.',
  })
  secrets: ApiClientSecretView[];

  @ApiProperty({ type: ApiClientCan })
  can: ApiClientCan;
}

export class ApiClientListView {
  @ApiProperty({ type: [ApiClientView] })
  clients: ApiClientView[];
}

/** The one answer that ever carries the token. */
export class IssuedApiClientView {
  @ApiProperty({ type: ApiClientView })
  client: ApiClientView;

  @ApiProperty({ description: 'To be kept by the program. It is shown this once.' })
  token: string;
}

export function viewApiClient(row: ClientRow): ApiClientView {
  const { createdByName, createdAt, lastUsedAt, revokedAt, secrets } = row;
  const live = revokedAt === null;
  return {
    ...{ id: row.id, name: row.name, scopes: row.scopes },
    requestsPerMinute: row.requestsPerMinute,
    createdAt,
    createdBy: createdByName,
    lastUsedAt,
    revokedAt,
    secrets: live
      ? secrets.map((secret) => ({
          createdAt: new Date(secret.createdAt).toISOString(),
          endsAt: new Date(secret.endsAt).toISOString(),
        }))
      : [],
    can: { rotate: live, revoke: live },
  };
}
