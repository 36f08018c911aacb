import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

@Injectable()
export class AuditProtectionRepository {
  constructor(private readonly dataSource: DataSource) {}

  /**
   * Whether our own user could change what is written: as a superuser or one who may make himself
   * another, as the owner of a table or of the schema, or by a right that somebody gave.
   */
  async couldChange(): Promise<boolean> {
    const [row] = await this.dataSource.query<{ could: boolean }[]>(
      `SELECT bool_or(
         pg_has_role(current_user, c.relowner, 'MEMBER')
         OR pg_has_role(current_user, n.nspowner, 'MEMBER')
         OR has_table_privilege(current_user, c.oid, 'UPDATE, DELETE, TRUNCATE, TRIGGER')
         OR has_any_column_privilege(current_user, c.oid, 'UPDATE')
         OR (c.relname = 'audit_link'
             AND has_any_column_privilege(current_user, c.oid, 'INSERT'))
         OR (SELECT rolcreaterole FROM pg_roles WHERE rolname = current_user)
       ) AS could
       FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
       WHERE c.oid IN ('audit_entry'::regclass, 'audit_link'::regclass)`,
    );
    return row?.could ?? true;
  }
}
