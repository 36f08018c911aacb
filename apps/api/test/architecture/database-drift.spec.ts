import { DataSource } from 'typeorm';
import { openSchool, type TestSchool } from '../support/school.js';

/** Tables that libraries keep for themselves, and ours that need no entity. */
const withoutEntity = ['migration', 'job_run'];

interface ColumnOfDatabase {
  table: string;
  column: string;
  nullable: boolean;
}

/** Where two pictures of the tables differ, each with the mend. */
function differences(
  migrated: ColumnOfDatabase[],
  entities: ColumnOfDatabase[],
  without: string[],
): string[] {
  const describe = ({ table, column, nullable }: ColumnOfDatabase): string =>
    `${table}.${column} ${nullable ? 'NULL' : 'NOT NULL'}`;
  const ofDatabase = migrated.filter(({ table }) => !without.includes(table)).map(describe);
  const ofEntities = entities.map(describe);
  return [
    ...ofDatabase
      .filter((column) => !ofEntities.includes(column))
      .map((column) => `${column} is in the migrated database: bring its entity into line.`),
    ...ofEntities
      .filter((column) => !ofDatabase.includes(column))
      .map((column) => `${column} is in the entity: write a migration, or mend the entity.`),
  ];
}

describe('the migrated database and the entities', () => {
  let school: TestSchool;
  let migrated: ColumnOfDatabase[];
  let entities: ColumnOfDatabase[];

  beforeAll(async () => {
    school = await openSchool();
    migrated = await school.sql<ColumnOfDatabase>(
      `SELECT table_name AS "table", column_name AS "column", is_nullable = 'YES' AS nullable
       FROM information_schema.columns WHERE table_schema = 'public'`,
    );
    entities = school.get(DataSource).entityMetadatas.flatMap((metadata) =>
      metadata.columns.map((column) => ({
        table: metadata.tableName,
        column: column.databaseName,
        nullable: column.isNullable,
      })),
    );
  });
  afterAll(() => school.close());

  it('agree in tables, columns and nullability', () => {
    expect(migrated.length).toBeGreaterThan(100);
    expect(differences(migrated, entities, withoutEntity)).toEqual([]);
  });

  it('would be seen to differ', () => {
    const planted = { table: 'dispatch', column: 'planted', nullable: true };
    const found = (ofDatabase: ColumnOfDatabase[], ofEntities: ColumnOfDatabase[]): string[] =>
      differences(ofDatabase, ofEntities, withoutEntity).filter((line) => line.includes('planted'));
    expect(found([...migrated, planted], entities)).toHaveLength(1);
    expect(found(migrated, [...entities, planted])).toHaveLength(1);
  });
});
