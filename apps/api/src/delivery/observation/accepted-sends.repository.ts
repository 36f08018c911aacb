import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Lane } from '../dispatches/dispatch-request.js';

export interface AcceptedSendRow {
  id: string;
  lane: Lane;
  requestId: string | null;
  /** Real time. */
  acceptedAt: Date;
  /** School time. */
  notBefore: Date;
  obeysQuietHours: boolean;
}

@Injectable()
export class AcceptedSendsRepository {
  constructor(private readonly dataSource: DataSource) {}

  list(ids: string[]): Promise<AcceptedSendRow[]> {
    return this.dataSource.query(
      `SELECT id, lane, request_id AS "requestId", accepted_at AS "acceptedAt",
              not_before AS "notBefore", obeys_quiet_hours AS "obeysQuietHours"
       FROM dispatch WHERE id = ANY($1)`,
      [ids],
    );
  }
}
