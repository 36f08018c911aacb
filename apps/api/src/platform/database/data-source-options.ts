import type { DataSourceOptions } from 'typeorm';

/**
 * How TypeORM reaches the database. `synchronize` is never on: the schema comes from the numbered
 * migrations alone.
 * @param connections the most connections that this process may hold
 */
export function dataSourceOptions(
  databaseUrl: string,
  connections = 12,
): Extract<DataSourceOptions, { type: 'postgres' }> {
  return {
    type: 'postgres',
    url: databaseUrl,
    synchronize: false,
    logging: false,
    migrationsTableName: 'migration',
    migrationsTransactionMode: 'each',
    extra: { max: connections, connectionTimeoutMillis: 10_000 },
  };
}
