import { Injectable } from '@nestjs/common';
import {
  type ContactOrigin,
  type ContactStatus,
  type Relationship,
  searchKey,
} from '@lien-lac/domain';
import type { Transaction } from '../../platform/database/database.js';
import type { Address } from './address.js';

/** One student's guardian, as far as changing them goes. */
export interface HeldGuardian {
  guardianshipId: string;
  guardianId: string;
  studentId: string;
  fullName: string | null;
  relationship: Relationship;
  /** Counts the changes of the guardian and of what they are to the student. */
  version: number;
  ended: boolean;
}

/** A number or an address of one student's guardian. */
export interface HeldAddress {
  id: string;
  guardianshipId: string;
  guardianId: string;
  studentId: string;
  status: ContactStatus;
  version: number;
  phone: string | null;
  email: string | null;
}

export interface NewContact {
  guardianshipId: string;
  address: Address;
  origin: ContactOrigin;
  by: string;
  at: Date;
  replacesId: string | null;
}

const heldGuardian = `
  SELECT g.id AS "guardianshipId", g.guardian_id AS "guardianId", g.student_id AS "studentId",
         r.full_name AS "fullName", g.relationship, g.version + r.version - 1 AS version,
         g.ended_at IS NOT NULL AS ended
  FROM guardianship g JOIN guardian r ON r.id = g.guardian_id`;

@Injectable()
export class GuardiansRepository {
  /** Held against others until the transaction ends; one that ended too. */
  async findForUpdate(
    transaction: Transaction,
    studentId: string,
    guardianId: string,
  ): Promise<HeldGuardian | null> {
    const rows = await transaction.query<HeldGuardian[]>(
      `${heldGuardian} WHERE g.student_id = $1 AND g.guardian_id = $2 FOR UPDATE`,
      [studentId, guardianId],
    );
    return rows[0] ?? null;
  }

  /** Everybody who cares for a student, and who did. */
  ofStudent(transaction: Transaction, studentId: string): Promise<HeldGuardian[]> {
    return transaction.query(`${heldGuardian} WHERE g.student_id = $1 ORDER BY g.id`, [studentId]);
  }

  /** A contact whose guardianship lasts, held against others; null where there is none. */
  async findAddress(transaction: Transaction, contactId: string): Promise<HeldAddress | null> {
    const rows = await transaction.query<HeldAddress[]>(
      `SELECT k.id, g.id AS "guardianshipId", g.guardian_id AS "guardianId",
              g.student_id AS "studentId", k.status, k.version, p.e164 AS phone, k.email
       FROM contact k JOIN guardianship g ON g.id = k.guardianship_id AND g.ended_at IS NULL
       LEFT JOIN phone p ON p.id = k.phone_id
       WHERE k.id = $1 FOR UPDATE OF k, g`,
      [contactId],
    );
    return rows[0] ?? null;
  }

  /** A contact of this guardianship with this number or address, of whatever status. */
  async findAtAddress(
    transaction: Transaction,
    guardianshipId: string,
    { phone, email }: Address,
  ): Promise<{ id: string; status: ContactStatus } | null> {
    const rows = await transaction.query<{ id: string; status: ContactStatus }[]>(
      `SELECT k.id, k.status FROM contact k LEFT JOIN phone p ON p.id = k.phone_id
       WHERE k.guardianship_id = $1 AND (p.e164 = $2 OR k.email = $3) FOR UPDATE OF k`,
      [guardianshipId, phone, email],
    );
    return rows[0] ?? null;
  }

  /**
   * Somebody of this name who has this number at another student: the same person, as the taking over
   * of a list has it too.
   */
  async findPerson(
    transaction: Transaction,
    fullName: string,
    phones: readonly string[],
  ): Promise<string | null> {
    const rows = await transaction.query<{ id: string }[]>(
      `SELECT r.id FROM guardian r
       JOIN guardianship g ON g.guardian_id = r.id
       JOIN contact k ON k.guardianship_id = g.id
       JOIN phone p ON p.id = k.phone_id
       WHERE r.search_key = $1 AND p.e164 = ANY($2) ORDER BY r.id LIMIT 1`,
      [searchKey(fullName), phones],
    );
    return rows[0]?.id ?? null;
  }

  async addGuardian(transaction: Transaction, fullName: string | null): Promise<string> {
    const rows = await transaction.query<{ id: string }[]>(
      'INSERT INTO guardian (full_name, search_key) VALUES ($1, $2) RETURNING id',
      [fullName, fullName === null ? null : searchKey(fullName)],
    );
    return rows[0]!.id;
  }

  /** Begins a guardianship, or one that ended again. */
  async addGuardianship(
    transaction: Transaction,
    studentId: string,
    guardianId: string,
    relationship: Relationship,
  ): Promise<string> {
    const rows = await transaction.query<{ id: string }[]>(
      `INSERT INTO guardianship (student_id, guardian_id, relationship) VALUES ($1, $2, $3)
       ON CONFLICT (student_id, guardian_id) DO UPDATE
         SET relationship = EXCLUDED.relationship, ended_at = NULL, ended_by = NULL,
             version = guardianship.version + 1
       RETURNING id`,
      [studentId, guardianId, relationship],
    );
    return rows[0]!.id;
  }

  async rename(transaction: Transaction, guardianId: string, fullName: string): Promise<void> {
    await transaction.query(
      'UPDATE guardian SET full_name = $2, search_key = $3, version = version + 1 WHERE id = $1',
      [guardianId, fullName, searchKey(fullName)],
    );
  }

  async relate(
    transaction: Transaction,
    guardianshipId: string,
    relationship: Relationship,
  ): Promise<void> {
    await transaction.query(
      'UPDATE guardianship SET relationship = $2, version = version + 1 WHERE id = $1',
      [guardianshipId, relationship],
    );
  }

  /** Returns the ids of the contacts that were in use. */
  async end(
    transaction: Transaction,
    guardianshipId: string,
    { by, at }: { by: string; at: Date },
  ): Promise<string[]> {
    await transaction.query(
      `UPDATE guardianship SET ended_at = $2, ended_by = $3, version = version + 1
       WHERE id = $1 AND ended_at IS NULL`,
      [guardianshipId, at, by],
    );
    const rows = await transaction.query<{ id: string }[]>(
      `SELECT id FROM contact WHERE guardianship_id = $1 AND status = 'confirmed' ORDER BY id`,
      [guardianshipId],
    );
    return rows.map(({ id }) => id);
  }

  /** Adds a contact that waits for confirmation. */
  async addContact(transaction: Transaction, contact: NewContact): Promise<string> {
    const { guardianshipId, address, origin, by, at, replacesId } = contact;
    const phoneId = address.phone === null ? null : await this.phoneId(transaction, address.phone);
    const rows = await transaction.query<{ id: string }[]>(
      `INSERT INTO contact (guardianship_id, phone_id, email, origin, proposed_by, proposed_at,
                            replaces_id)
       VALUES ($1, $2, $3, $4, $5, $6, $7) RETURNING id`,
      [guardianshipId, phoneId, address.email, origin, by, at, replacesId],
    );
    return rows[0]!.id;
  }

  /** What one contact was to take the place of, another one takes now. */
  async passReplaces(transaction: Transaction, fromId: string, toId: string): Promise<void> {
    await transaction.query(
      `UPDATE contact SET replaces_id = wrong.replaces_id
       FROM contact wrong
       WHERE contact.id = $2 AND wrong.id = $1 AND contact.replaces_id IS NULL
         AND wrong.replaces_id IS DISTINCT FROM $2`,
      [fromId, toId],
    );
  }

  /** Says whose place a waiting contact is to take. */
  async setReplaces(transaction: Transaction, id: string, replacesId: string): Promise<void> {
    await transaction.query(
      'UPDATE contact SET replaces_id = $2, version = version + 1 WHERE id = $1',
      [id, replacesId],
    );
  }

  private async phoneId(transaction: Transaction, e164: string): Promise<string> {
    await transaction.query('INSERT INTO phone (e164) VALUES ($1) ON CONFLICT DO NOTHING', [e164]);
    const rows = await transaction.query<{ id: string }[]>('SELECT id FROM phone WHERE e164 = $1', [
      e164,
    ]);
    return rows[0]!.id;
  }
}
