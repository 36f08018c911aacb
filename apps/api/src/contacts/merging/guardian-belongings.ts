/** A table whose rows belong to a guardian, directly or by way of another of these tables. */
export interface BelongingTable {
  table: string;
  /** Its primary key, or another column that is unique. */
  id: string;
  /** The column that names the owner. */
  owner: string;
  /** To which table the owner belongs. */
  ownerTable: 'guardian' | 'guardianship' | 'contact';
  /** What an owner has once at most; NULL where there may be any number. An expression over `t`. */
  key: string;
  /** Of two that say the same the higher one stays. An expression over `t`. */
  rank: string;
}

/**
 * Everything that belongs to a guardian, owners first. Whoever adds a table with a guardian, a
 * guardianship or a contact in it adds its line here, or merging would lose its rows: a house test
 * asks for it.
 */
export const guardianBelongings: readonly BelongingTable[] = [
  {
    ...{ table: 'guardianship', id: 'id', owner: 'guardian_id', ownerTable: 'guardian' },
    key: 't.student_id::text',
    // One that lasts stays before one that ended.
    rank: '(t.ended_at IS NULL)::integer',
  },
  {
    ...{ table: 'contact', id: 'id', owner: 'guardianship_id', ownerTable: 'guardianship' },
    ...{ key: 'coalesce(t.phone_id::text, t.email)', rank: '0' },
  },
  {
    ...{ table: 'contact_call', id: 'id', owner: 'contact_id', ownerTable: 'contact' },
    ...{ key: 'NULL', rank: '0' },
  },
  {
    ...{ table: 'contact_preference', id: 'id', owner: 'guardianship_id' },
    ...{ ownerTable: 'guardianship', key: 't.message_kind' },
    // Who does not want messages gets none.
    rank: '(NOT t.receives)::integer',
  },
  {
    ...{ table: 'opt_out', id: 'id', owner: 'guardian_id', ownerTable: 'guardian' },
    ...{ key: 'CASE WHEN t.back_in_at IS NULL THEN t.message_kind END', rank: '0' },
  },
  {
    ...{ table: 'consent', id: 'id', owner: 'guardian_id', ownerTable: 'guardian' },
    ...{ key: 'NULL', rank: '0' },
  },
  {
    ...{ table: 'account_guardian', id: 'account_id', owner: 'guardian_id' },
    ...{ ownerTable: 'guardian', key: "'account'", rank: '0' },
  },
];

/** Tables that name guardians for other reasons than that something belongs to them. */
export const notBelongings: readonly string[] = ['guardian_merge', 'not_same_person'];
