import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { StartFailure } from '../environment/start-failure.js';
import type { ApiClient } from './api-client.js';

export interface RosterRemark {
  sheet: string;
  row: number;
  column?: string;
  code: string;
  reason: { vi: string; en: string };
}

export interface RosterPreview {
  id: string;
  counts: {
    classes: number;
    students: number;
    guardianships: number;
    distinctPhones: number;
  };
  refusedRows: RosterRemark[];
  refusedCells: RosterRemark[];
  warnings: RosterRemark[];
}

const pageSize = 500;

/** The comms team uploads a roster, looks at what was understood, and takes it. */
export async function uploadRoster(comms: ApiClient, file: string): Promise<RosterPreview> {
  const bytes = await readFile(file);
  const preview = await comms.upload<RosterPreview>(
    '/contacts/imports',
    basename(file),
    new Uint8Array(bytes),
  );
  await comms.post(`/contacts/imports/${preview.id}/acceptance`);
  return preview;
}

/** The comms team confirms every contact that waits; returns how many. */
export async function confirmEveryContact(comms: ApiClient): Promise<number> {
  let confirmed = 0;
  for (;;) {
    const { contacts } = await comms.get<{ contacts: { id: string }[] }>(
      `/contacts?status=unconfirmed&limit=${pageSize}`,
    );
    if (contacts.length === 0) return confirmed;
    const outcome = await comms.post<{ confirmed: number }>('/contacts/confirmations', {
      contactIds: contacts.map(({ id }) => id),
      how: 'paper-form',
    });
    if (outcome.confirmed === 0) throw new StartFailure('The waiting contacts were not confirmed.');
    confirmed += outcome.confirmed;
  }
}
